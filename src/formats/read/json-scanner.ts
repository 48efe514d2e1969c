import { utf8Text } from '../../engine/formula/utf8-text.ts';
import { utf8Bytes } from '../../engine/random/utf8.ts';
import { ByteBuffer } from '../byte-buffer.ts';
import { ByteQueue } from './byte-queue.ts';
import { ABSENT, BARE, BLOCK_ROWS, QUOTED, type RowScanner, type RowSink } from './cell-block.ts';
import { CellList } from './cell-list.ts';
import { wellFormed } from './well-formed.ts';

const [QUOTE, BACKSLASH, LINE_FEED, SPACE] = [34, 92, 10, 32];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_LIST, CLOSE_LIST] = [123, 125, 91, 93];
const MOST_ROW_BYTES = 16777216;

/**
 * Finds the rows of a file of JSON objects: one behind the other (NDJSON), in an array, or in the array that an object has
 * under the name of the table. Columns are those asked for; a key that is not there is an empty cell.
 */
export class JsonScanner implements RowScanner {
  readonly #sink: RowSink;
  readonly #names: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #table: string;
  readonly #queue = new ByteQueue();
  readonly #list: CellList;
  readonly #cells = new ByteBuffer();
  readonly #seen = new Set<string>();
  /** The brackets that are open around the place, outermost first: those of rows are not among them. */
  readonly #around: number[] = [];
  /** The last text in an object around the rows: the name of what follows. */
  #key = '';
  #at = 0;
  #line = 1;
  #isTold = false;
  #isAny = false;
  /** Whether rows stand under names of tables, and whether this one's is there. */
  #isWrapped = false;
  #isNamed = false;
  #isLost = false;

  /** @param names the columns that are wanted */
  constructor(table: string, names: readonly string[], sink: RowSink) {
    this.#sink = sink;
    this.#names = names;
    this.#table = table;
    this.#places = new Map(names.map((name, i) => [name, i]));
    this.#list = new CellList(Math.max(1, names.length));
  }

  get line(): number {
    return this.#line;
  }

  push(bytes: Uint8Array): void {
    if (this.#isLost) return;
    this.#queue.add(bytes);
    this.#scan(false);
  }

  end(): void {
    if (!this.#isLost) this.#scan(true);
    const isOpen = this.#around.length > 0 || this.#queue.bytes.subarray(this.#at).some((byte) => byte > 32);
    if (!this.#isLost && isOpen)
      this.#sink.fault({ line: this.#line, what: 'is not closed before the end of the file' });
    if (this.#isWrapped && !this.#isNamed) this.#sink.fault({ line: 1, what: `has nothing called ${this.#table}` });
    this.#flush();
    this.#sink.columns(this.#isAny ? this.#names.filter((name) => this.#seen.has(name)) : this.#names);
  }

  /** Says which columns there may be; in the end, which there were. */
  #tell(): void {
    if (this.#isTold) return;
    this.#isTold = true;
    this.#sink.columns(this.#names);
  }

  #scan(isLast: boolean): void {
    for (;;) {
      const { bytes } = this.#queue;
      if (this.#at >= bytes.length) break;
      const byte = bytes[this.#at] as number;
      if (byte === LINE_FEED) this.#line++;
      if (byte === OPEN_BRACE && this.#isRow()) {
        // One object a line: a torn one does not take the next with it.
        const end = this.#around.length === 0 ? lineEnd(bytes, this.#at, isLast) : objectEnd(bytes, this.#at);
        if (end < 0) {
          if (bytes.length - this.#at > MOST_ROW_BYTES) this.#lose('has no end');
          break;
        }
        this.#take(bytes, this.#at, end);
        this.#at = end;
        continue;
      }
      if (this.#around.length === 0 && byte > SPACE && byte < 0x80 && byte !== OPEN_BRACE && byte !== OPEN_LIST) {
        const end = lineEnd(bytes, this.#at, isLast);
        if (end < 0) break;
        this.#sink.fault({ line: this.#line, what: 'is no JSON object' });
        this.#at = end;
        continue;
      }
      if (byte === QUOTE) {
        const end = stringEnd(bytes, this.#at);
        if (end < 0) break;
        this.#key = wellFormed(bytes, this.#at + 1, end - 1) ? utf8Text(bytes, this.#at + 1, end - 1) : '';
        this.#at = end;
        if (this.#around.length === 1 && this.#around[0] === OPEN_BRACE) {
          this.#isWrapped = true;
          this.#isNamed ||= this.#key === this.#table;
        }
        continue;
      }
      if (byte === OPEN_BRACE || byte === OPEN_LIST) this.#around.push(byte);
      if (byte === CLOSE_BRACE || byte === CLOSE_LIST) this.#around.pop();
      this.#at++;
    }
    this.#queue.drop(this.#at);
    this.#at = 0;
  }

  /** Whether an object that begins here is a row: it stands alone, or in an array of rows. */
  #isRow(): boolean {
    const around = this.#around;
    if (around.length === 0) return !this.#isWrapper();
    return around[around.length - 1] === OPEN_LIST;
  }

  /** Whether the object that begins here holds the rows of tables in arrays: `{ "customer": [`. */
  #isWrapper(): boolean {
    const { bytes } = this.#queue;
    const next = (from: number) => {
      let at = from;
      while (at < bytes.length && (bytes[at] as number) <= 32) at++;
      return at;
    };
    const key = next(this.#at + 1);
    const end = bytes[key] === QUOTE ? stringEnd(bytes, key) : -1;
    if (end < 0) return false;
    const colon = next(end);
    const list = next(colon + 1);
    return (
      bytes[list] === OPEN_LIST && bytes[next(list + 1)] === OPEN_BRACE && !this.#places.has(textIn(bytes, key, end))
    );
  }

  #take(bytes: Uint8Array, start: number, end: number): void {
    const line = this.#line;
    for (let at = start; at < end; at++) if (bytes[at] === LINE_FEED) this.#line++;
    // In an object of tables, the array of another one.
    if (this.#around[0] === OPEN_BRACE && this.#key !== this.#table) return;
    const row = parsed(bytes, start, end);
    if (row === undefined) return this.#sink.fault({ line, what: 'is no JSON object' });
    this.#isAny = true;
    const list = this.#list;
    const first = list.rows * list.columns;
    for (let i = 0; i < list.columns; i++) {
      const name = this.#names[i] ?? '';
      const value = Object.hasOwn(row, name) ? row[name] : undefined;
      if (value !== undefined) this.#seen.add(name);
      list.starts[first + i] = this.#cells.length;
      const text = value === undefined || value === null ? undefined : textOf(value);
      if (text !== undefined) this.#cells.append(utf8Bytes(text));
      list.ends[first + i] = this.#cells.length;
      list.forms[first + i] = text === undefined ? ABSENT : typeof value === 'string' ? QUOTED : BARE;
    }
    list.lines[list.rows++] = line;
    if (list.rows === BLOCK_ROWS) this.#flush();
  }

  #lose(what: string): void {
    this.#isLost = true;
    this.#sink.fault({ line: this.#line, what });
  }

  #flush(): void {
    const list = this.#list;
    if (list.rows === 0) return;
    this.#tell();
    this.#sink.block(list.block(this.#cells.bytes));
    list.rows = 0;
    this.#cells.length = 0;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function parsed(bytes: Uint8Array, start: number, end: number): Readonly<Record<string, unknown>> | undefined {
  if (!wellFormed(bytes, start, end)) return undefined;
  try {
    const value: unknown = JSON.parse(utf8Text(bytes, start, end));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function textIn(bytes: Uint8Array, start: number, end: number): string {
  return wellFormed(bytes, start + 1, end - 1) ? utf8Text(bytes, start + 1, end - 1) : '';
}

/** The place behind a text in quotes; below 0 where it does not end yet. */
function stringEnd(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    if (bytes[at] === BACKSLASH) at++;
    else if (bytes[at] === QUOTE) return at + 1;
  }
  return -1;
}

/** The place of the end of a line; below 0 where it is not there yet. */
function lineEnd(bytes: Uint8Array, start: number, isLast: boolean): number {
  const end = bytes.indexOf(LINE_FEED, start);
  return end >= 0 || !isLast ? end : bytes.length;
}

/** The place behind an object; below 0 where it does not end yet. */
function objectEnd(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) {
      at = stringEnd(bytes, at) - 1;
      if (at < 0) return -1;
    } else if (byte === OPEN_BRACE || byte === OPEN_LIST) depth++;
    else if (byte === CLOSE_BRACE || byte === CLOSE_LIST) {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}
