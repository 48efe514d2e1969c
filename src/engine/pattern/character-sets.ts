/** The code points from one to another, both included; surrogates, which are no characters, left out. */
export function codePointRange(from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let each = from; each <= to; each++) if (each < 0xd800 || each > 0xdfff) found.push(each);
  return found;
}

/** Printable ASCII: what `.` stands for and what negated classes are taken from. */
export const PRINTABLE = codePointRange(32, 126);

const DIGITS = codePointRange(48, 57);
const WORD = sorted([...DIGITS, ...codePointRange(65, 90), 95, ...codePointRange(97, 122)]);
const SPACE = [32];

/** Distinct code points in ascending order. */
export function sorted(codePoints: readonly number[]): readonly number[] {
  return [...new Set(codePoints)].sort((a, b) => a - b);
}

/** The printable characters that are not among the given ones. */
export function allBut(codePoints: readonly number[]): readonly number[] {
  const left = new Set(codePoints);
  return PRINTABLE.filter((each) => !left.has(each));
}

/** The sets that a letter behind a backslash stands for. */
export const CLASS_ESCAPES: ReadonlyMap<string, readonly number[]> = new Map([
  ['d', DIGITS],
  ['D', allBut(DIGITS)],
  ['w', WORD],
  ['W', allBut(WORD)],
  ['s', SPACE],
  ['S', allBut(SPACE)],
]);
