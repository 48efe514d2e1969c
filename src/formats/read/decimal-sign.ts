import type { CellBlock } from './cell-block.ts';

/** The sign before the decimals of a number: 1234.5 or 1234,5. The other one, a space or an apostrophe sets thousands apart. */
export type DecimalSign = 'point' | 'comma';

/** How many cells of a column can be read with one of the signs only, and how many with either, as another number. */
export interface DecimalEvidence {
  point: number;
  comma: number;
  unclear: number;
}

/** What a column is that holds numbers: of an integer, "1,234" is a thousand. */
interface NumberColumn {
  readonly type: string;
  readonly scale: number;
}

const [ZERO, NINE, POINT, COMMA] = [48, 57, 46, 44];
const SIGNS = new Set([32, 43, 45]);

/** Adds what the cells of a column in a block say of the decimal sign. */
export function addEvidence(
  evidence: DecimalEvidence,
  { bytes, rows, columns, starts, ends }: CellBlock,
  place: number,
  { type, scale }: NumberColumn,
): void {
  const isWhole = type === 'integer' || (type === 'decimal' && scale === 0);
  for (let row = 0, cell = place; row < rows; row++, cell += columns) {
    const [start, end] = [starts[cell] as number, ends[cell] as number];
    let at = start;
    while (at < end && isDigit(bytes[at])) at++;
    // Most numbers of most files.
    if (at === end) continue;
    const told = evidenceOf(bytes, start, end, isWhole, type === 'decimal' && scale < 3);
    if (told !== undefined) evidence[told]++;
  }
}

/** What is told by evidence: the sign that more cells need. */
export function decimalSignOf({ point, comma }: DecimalEvidence): DecimalSign | undefined {
  return point === comma ? undefined : point > comma ? 'point' : 'comma';
}

function evidenceOf(
  bytes: Uint8Array,
  start: number,
  end: number,
  isWhole: boolean,
  isShort: boolean,
): keyof DecimalEvidence | undefined {
  let from = start;
  while (from < end && SIGNS.has(bytes[from] as number)) from++;
  let [points, commas, last, digits] = [0, 0, from, 0];
  for (let at = from; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte === POINT || byte === COMMA) {
      if (byte === POINT) points++;
      else commas++;
      last = at;
    } else if (isDigit(byte)) digits++;
    else if (byte > 32 && byte !== 39 && byte < 0x80) return undefined;
  }
  const marks = points + commas;
  if (marks === 0 || digits === 0) return undefined;
  const isPoint = bytes[last] === POINT;
  if (points > 0 && commas > 0) return (isPoint ? points : commas) > 1 ? undefined : isPoint ? 'point' : 'comma';
  // Several of a kind are thousands, so the decimals stand behind the other one.
  if (marks > 1) return isPoint ? 'comma' : 'point';
  if (end - last !== 4 || last - from > 3 || last === from || bytes[from] === ZERO) return isPoint ? 'point' : 'comma';
  // 1.234 or 1,234: a thousand, or one and a bit.
  const isRound = bytes[end - 1] === ZERO && bytes[end - 2] === ZERO && bytes[end - 3] === ZERO;
  if (isPoint) return isWhole && !isRound ? 'comma' : undefined;
  return isWhole || (isShort && bytes[end - 1] !== ZERO) ? 'point' : 'unclear';
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}
