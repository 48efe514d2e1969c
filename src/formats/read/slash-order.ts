import type { CellBlock } from './cell-block.ts';

/** What stands first in a date with slashes: 01/31/2024 or 31/01/2024. */
export type SlashOrder = 'month' | 'day';

const [ZERO, NINE, SLASH, SPACE] = [48, 57, 47, 32];

/** The order of the first date of a column, among the rows of a block, that can be read in one order only. */
export function slashOrder({ bytes, rows, columns, starts, ends }: CellBlock, place: number): SlashOrder | undefined {
  for (let row = 0, cell = place; row < rows; row++, cell += columns) {
    let start = starts[cell] as number;
    const end = ends[cell] as number;
    while (start < end && bytes[start] === SPACE) start++;
    if (end - start < 10 || bytes[start + 2] !== SLASH || bytes[start + 5] !== SLASH) continue;
    const [first, second] = [pairAt(bytes, start), pairAt(bytes, start + 3)];
    if (first > 12 && first <= 31 && second <= 12) return 'day';
    if (second > 12 && second <= 31 && first <= 12) return 'month';
  }
  return undefined;
}

function pairAt(bytes: Uint8Array, at: number): number {
  const [tens, ones] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
  const isPair = tens >= ZERO && tens <= NINE && ones >= ZERO && ones <= NINE;
  return isPair ? (tens - ZERO) * 10 + ones - ZERO : Number.NaN;
}
