export type FormulaTokenKind = 'number' | 'text' | 'name' | 'operator' | 'open' | 'close' | 'comma' | 'unknown';

/** One word of a formula: its characters as they stand there, from UTF-16 offset `start` up to `end`. */
export interface FormulaToken {
  readonly kind: FormulaTokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const blank = /[ \t\r\n\u00a0]+/y;
const name = /[A-Za-z_$][A-Za-z0-9_]*(?:\.[A-Za-z_$][A-Za-z0-9_]*)*/y;
const number = /(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/y;
const operator = /==|!=|<>|<=|>=|[-+*/%=<>]/y;
const unknown = /&&|\|\||[^]/uy;

/**
 * The words of a formula, blanks left out; never throws, whatever the text.
 *
 * A `name` is a dotted reference (`product.price`), a function's name or a keyword: `isFormulaKeyword` tells the last
 * apart, a following `open` the second. A `text` stands in single or double quotes, a quote inside it written twice; one
 * that never ends is `unknown` up to the end of the formula.
 */
export function formulaTokens(text: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let start = 0;
  while (start < text.length) {
    const blankEnd = endOfMatch(blank, text, start);
    if (blankEnd > start) {
      start = blankEnd;
      continue;
    }
    const { kind, end } = tokenAt(text, start);
    tokens.push({ kind, text: text.slice(start, end), start, end });
    start = end;
  }
  return tokens;
}

function tokenAt(text: string, start: number): { kind: FormulaTokenKind; end: number } {
  const first = text[start];
  if (first === '(') return { kind: 'open', end: start + 1 };
  if (first === ')') return { kind: 'close', end: start + 1 };
  if (first === ',') return { kind: 'comma', end: start + 1 };
  if (first === "'" || first === '"') {
    const end = endOfText(text, start, first);
    return end === undefined ? { kind: 'unknown', end: text.length } : { kind: 'text', end };
  }
  for (const [kind, pattern] of [
    ['name', name],
    ['number', number],
    ['operator', operator],
  ] as const) {
    const end = endOfMatch(pattern, text, start);
    if (end > start) return { kind, end };
  }
  return { kind: 'unknown', end: endOfMatch(unknown, text, start) };
}

/** Where the match that begins at `start` ends, `start` itself where there is none. */
function endOfMatch(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

function endOfText(text: string, start: number, quote: string): number | undefined {
  let at = start + 1;
  for (;;) {
    const found = text.indexOf(quote, at);
    if (found < 0) return undefined;
    if (text[found + 1] !== quote) return found + 1;
    at = found + 2;
  }
}
