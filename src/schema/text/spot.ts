/** A place in a text where reading cannot go on, and what was being read there. */
export interface Spot {
  readonly text: string;
  /** Offset of the first character that does not fit; the text's length at its end. */
  readonly at: number;
  /** Offset just past the last thing that was read. */
  readonly before: number;
  /** Offsets of the brackets and braces that are open, outermost first. */
  readonly open: readonly number[];
  /** The line an offset is on, from 1. */
  readonly lineOf: (offset: number) => number;
}

/** The characters that begin at the spot and make one thing: a word, a number, or a single character. */
export function wordAt(spot: Spot): string {
  const run = /[-+.\w$]+/y;
  run.lastIndex = spot.at;
  return run.exec(spot.text)?.[0] ?? String.fromCodePoint(spot.text.codePointAt(spot.at) ?? 0);
}

/** The character at the spot, '' at the end of the text. */
export function characterAt(spot: Spot): string {
  return spot.text.charAt(spot.at);
}

/** Whether the spot comes after a comma. */
export function isAfterComma(spot: Spot): boolean {
  return spot.text.charAt(spot.before - 1) === ',';
}

/** The closing marks that would end everything open, innermost first. */
export function closersOf(spot: Spot): string {
  return spot.open
    .toReversed()
    .map((opener) => (spot.text.charAt(opener) === '{' ? '}' : ']'))
    .join('');
}

/** What is open around the spot, in words: "the object that begins on line 3". */
export function containerWords(spot: Spot): string {
  const opener = spot.open.at(-1);
  if (opener === undefined) return 'the document';
  const kind = spot.text.charAt(opener) === '{' ? 'object' : 'array';
  return `the ${kind} that begins on line ${spot.lineOf(opener)}`;
}
