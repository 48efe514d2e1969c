import type { Diagnostic } from '../diagnostic.ts';
import type { JsonValue } from '../json-value.ts';
import { colonExpected, commaExpected, endExpected, keyExpected, valueExpected } from './expectations.ts';
import { buildLineIndex, type LineIndex } from './line-column.ts';
import { type Mistake, mistake } from './mistake.ts';
import { type ScannedNumber, scanNumber } from './scan-number.ts';
import { scanString } from './scan-string.ts';
import { SourceNodes } from './source-nodes.ts';
import type { Spot } from './spot.ts';

const mostLevels = 64;
const mostFindings = 100;
const byteOrderMark = '\ufeff';
const whitespace = /[ \t\n\r]*/y;
const word = /\w+/y;
const literals: ReadonlyMap<string, JsonValue> = new Map<string, JsonValue>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** One reading of one text, by recursive descent no deeper than the level limit; see `readJson`. */
export class JsonReader {
  readonly nodes: SourceNodes;
  readonly findings: Diagnostic[] = [];
  /** What stopped the reading, if anything did. */
  mistake: Mistake | undefined;

  readonly #text: string;
  readonly #open: number[] = [];
  #at = 0;
  #before = 0;
  #lines: LineIndex | undefined;

  constructor(text: string) {
    this.#text = text;
    this.nodes = new SourceNodes(text);
  }

  /** The value of the whole text, or undefined when a mistake stopped the reading. */
  read(): JsonValue | undefined {
    if (this.#text.startsWith(byteOrderMark)) this.#take();
    this.#skipSpace();
    const value = this.#readValue((start) => this.nodes.openRoot(start));
    if (value === undefined) return undefined;
    this.#skipSpace();
    return this.#at === this.#text.length ? value : this.#stop(endExpected(this.#spot()));
  }

  #readValue(open: (start: number) => number): JsonValue | undefined {
    const character = this.#text.charAt(this.#at);
    switch (character) {
      case '{':
      case '[': {
        if (this.#open.length === mostLevels) return this.#stop(this.#tooDeep());
        const node = open(this.#at);
        this.#open.push(this.#at);
        this.#take();
        const value = character === '{' ? this.#readMembers(node) : this.#readElements(node);
        if (value === undefined) return undefined;
        this.#open.pop();
        return this.#closed(node, value);
      }
      case '"': {
        const node = open(this.#at);
        const text = this.#readString();
        return text === undefined ? undefined : this.#closed(node, text);
      }
      default:
        return /[-+.0-9]/.test(character) ? this.#readNumber(open) : this.#readLiteral(open);
    }
  }

  #readMembers(parent: number): JsonValue | undefined {
    const object: Record<string, JsonValue> = {};
    this.#skipSpace();
    if (this.#takes('}')) return object;
    for (;;) {
      if (this.#text.charAt(this.#at) !== '"') return this.#stop(keyExpected(this.#spot()));
      const keyStart = this.#at;
      const key = this.#readString();
      if (key === undefined) return undefined;
      const keyEnd = this.#at;
      this.#skipSpace();
      if (!this.#takes(':')) return this.#stop(colonExpected(this.#spot()));
      this.#skipSpace();
      let member = parent;
      const value = this.#readValue((start) => {
        member = this.nodes.openMember(parent, keyStart, keyEnd, start);
        return member;
      });
      if (value === undefined) return undefined;
      if (Object.hasOwn(object, key)) this.#noteDuplicate(member, key, keyStart);
      setMember(object, key, value);
      this.#skipSpace();
      if (this.#takes('}')) return object;
      if (!this.#takes(',')) return this.#stop(commaExpected(this.#spot()));
      this.#skipSpace();
    }
  }

  #readElements(parent: number): JsonValue | undefined {
    const array: JsonValue[] = [];
    this.#skipSpace();
    if (this.#takes(']')) return array;
    for (;;) {
      const value = this.#readValue((start) => this.nodes.openElement(parent, array.length, start));
      if (value === undefined) return undefined;
      array.push(value);
      this.#skipSpace();
      if (this.#takes(']')) return array;
      if (!this.#takes(',')) return this.#stop(commaExpected(this.#spot()));
      this.#skipSpace();
    }
  }

  #readString(): string | undefined {
    const scanned = scanString(this.#text, this.#at);
    if ('code' in scanned) return this.#stop(scanned);
    this.#at = scanned.end;
    this.#before = scanned.end;
    return scanned.value;
  }

  #readNumber(open: (start: number) => number): JsonValue | undefined {
    const node = open(this.#at);
    const scanned = scanNumber(this.#text, this.#at);
    if ('code' in scanned) return this.#stop(scanned);
    const value = Number(scanned.literal);
    const isExact = /[.eE]/.test(scanned.literal) ? Number.isFinite(value) : Number.isSafeInteger(value);
    if (!isExact) this.#noteLargeNumber(node, scanned);
    this.#at = scanned.end;
    this.#before = scanned.end;
    return this.#closed(node, Math.min(Math.max(value, -Number.MAX_VALUE), Number.MAX_VALUE));
  }

  #readLiteral(open: (start: number) => number): JsonValue | undefined {
    word.lastIndex = this.#at;
    const found = word.exec(this.#text)?.[0] ?? '';
    const value = literals.get(found);
    if (value === undefined) return this.#stop(valueExpected(this.#spot()));
    const node = open(this.#at);
    this.#at += found.length;
    this.#before = this.#at;
    return this.#closed(node, value);
  }

  #closed(node: number, value: JsonValue): JsonValue {
    this.nodes.close(node, this.#at);
    return value;
  }

  #take(): void {
    this.#at++;
    this.#before = this.#at;
  }

  #takes(character: string): boolean {
    if (this.#text.charAt(this.#at) !== character) return false;
    this.#take();
    return true;
  }

  #skipSpace(): void {
    whitespace.lastIndex = this.#at;
    whitespace.test(this.#text);
    this.#at = whitespace.lastIndex;
  }

  #spot(): Spot {
    const lineOf = (offset: number): number => this.#lineOf(offset);
    return { text: this.#text, at: this.#at, before: this.#before, open: this.#open, lineOf };
  }

  #stop(found: Mistake): undefined {
    this.mistake = found;
    this.nodes.closeAll(Math.max(this.#at, found.range.end));
    return undefined;
  }

  #tooDeep(): Mistake {
    const message = `The text is nested deeper than ${mostLevels} levels`;
    return { ...mistake(this.#at, this.#at + 1, message, 'Flatten it.'), code: 'too_deep' };
  }

  #noteDuplicate(member: number, key: string, keyStart: number): void {
    if (this.findings.length === mostFindings) return;
    this.findings.push({
      code: 'duplicate_key',
      severity: 'error',
      path: this.nodes.pathOf(member),
      message: `The key ${shortened(JSON.stringify(key))} is in this object already (again on line ${this.#lineOf(keyStart)}).`,
      hint: 'Keep one of them; until then the last one counts.',
    });
  }

  #noteLargeNumber(node: number, { literal }: ScannedNumber): void {
    if (this.findings.length === mostFindings) return;
    const isWhole = !/[.eE]/.test(literal);
    this.findings.push({
      code: 'number_too_large',
      severity: 'error',
      path: this.nodes.pathOf(node),
      message: isWhole
        ? `${shortened(literal)} is beyond 9007199254740991 and would lose its last digits.`
        : `${shortened(literal)} is beyond the largest number there is.`,
      hint: isWhole ? 'Use a smaller number, or put it in double quotes if it is a code.' : 'Use a smaller number.',
    });
  }

  #lineOf(offset: number): number {
    this.#lines ??= buildLineIndex(this.#text);
    return this.#lines(offset).line;
  }
}

/** Sets a member as plain data: assigning to `__proto__` would change the object's prototype instead. */
function setMember(object: Record<string, JsonValue>, key: string, value: JsonValue): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}

function shortened(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40)}...` : words;
}
