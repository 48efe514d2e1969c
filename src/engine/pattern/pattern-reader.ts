import { CLASS_ESCAPES } from './character-sets.ts';
import { type PatternProblem, patternProblem } from './pattern-tree.ts';

const CONTROLS: ReadonlyMap<string, number> = new Map([
  ['t', 9],
  ['n', 10],
  ['r', 13],
]);

/** What a backslash and the signs behind it stand for. */
export type Escape =
  | { readonly kind: 'set'; readonly codePoints: readonly number[] }
  | { readonly kind: 'character'; readonly codePoint: number }
  | PatternProblem;

/** A place in a pattern that moves to the right. */
export class PatternReader {
  readonly pattern: string;
  at = 0;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  get isAtEnd(): boolean {
    return this.at >= this.pattern.length;
  }

  startsWith(text: string): boolean {
    return this.pattern.startsWith(text, this.at);
  }

  /** Steps over a text where it stands here. */
  take(text: string): boolean {
    if (!this.startsWith(text)) return false;
    this.at += text.length;
    return true;
  }

  /** What a sticky regular expression finds right here. */
  look(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    return expression.exec(this.pattern);
  }

  /** What a sticky regular expression finds right here, stepped over. */
  match(expression: RegExp): RegExpExecArray | null {
    const found = this.look(expression);
    if (found !== null) this.at += found[0].length;
    return found;
  }

  /** The next character as a code point, stepped over. */
  codePoint(): number {
    const codePoint = this.pattern.codePointAt(this.at) ?? 0xfffd;
    this.at += codePoint > 0xffff ? 2 : 1;
    return codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint;
  }

  /** Reads an escape; the backslash is stepped over already. */
  escape(): Escape {
    const start = this.at - 1;
    if (this.isAtEnd) {
      return patternProblem(start, 'A backslash stands at the end.', 'Write \\\\ for a backslash itself.');
    }
    const hex = this.match(/(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))/y);
    if (hex !== null) {
      const codePoint = Number.parseInt(hex[1] ?? hex[2] ?? '', 16);
      if (codePoint < 0xd800 || codePoint > 0xdfff) return { kind: 'character', codePoint };
      return patternProblem(start, `${hex[0]} is half a character.`, 'Write the character itself.');
    }
    const letter = this.pattern.charAt(this.at);
    const codePoints = CLASS_ESCAPES.get(letter);
    if (codePoints !== undefined) {
      this.at += 1;
      return { kind: 'set', codePoints };
    }
    const control = CONTROLS.get(letter);
    if (control !== undefined) {
      this.at += 1;
      return { kind: 'character', codePoint: control };
    }
    if (/[A-Za-z0-9]/.test(letter)) {
      return patternProblem(
        start,
        `\\${letter} is not supported.`,
        'There are \\d, \\w, \\s, \\D, \\W, \\S, \\t, \\n, \\r, \\x41 and \\u00e9; a backslash before any other sign means the sign.',
      );
    }
    return { kind: 'character', codePoint: this.codePoint() };
  }
}
