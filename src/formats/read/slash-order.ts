import type { CellBlock } from './cell-block.ts';

/** What stands first in a date with slashes or hyphens and its year behind: 01/31/2024 or 31/01/2024. */
export type SlashOrder = 'month' | 'day';

/** What the dates of a column say of their order. */
export interface SlashSigns {
  /** That of the first date that can be read in one order only. */
  readonly order?: SlashOrder;
  /** Whether there is any date of which it matters: its day and its month differ. */
  readonly isNeeded: boolean;
}

const [ZERO, NINE, SLASH, HYPHEN, SPACE] = [48, 57, 47, 45, 32];

/** Looks for dates with slashes among the rows of a block. */
export function slashSigns({ bytes, rows, columns, starts, ends }: CellBlock, place: number): SlashSigns {
  let isNeeded = false;
  for (let row = 0, cell = place; row < rows; row++, cell += columns) {
    let at = starts[cell] as number;
    const end = ends[cell] as number;
    while (at < end && bytes[at] === SPACE) at++;
    const first = digitsIn(bytes, at);
    const mark = bytes[at + first];
    if (first === 0 || (mark !== SLASH && mark !== HYPHEN)) continue;
    const then = at + first + 1;
    const second = digitsIn(bytes, then);
    if (second === 0 || bytes[then + second] !== mark || then + second + 5 > end) continue;
    const [one, two] = [valueAt(bytes, at, first), valueAt(bytes, then, second)];
    if (one > 12 && one <= 31 && two <= 12) return { order: 'day', isNeeded: true };
    if (two > 12 && two <= 31 && one <= 12) return { order: 'month', isNeeded: true };
    isNeeded ||= one !== two && one <= 12 && two <= 12;
  }
  return { isNeeded };
}

/** How many digits stand at a place, 2 at most; none where there are more. */
function digitsIn(bytes: Uint8Array, at: number): number {
  let count = 0;
  while (count < 3 && isDigit(bytes[at + count])) count++;
  return count === 3 ? 0 : count;
}

function valueAt(bytes: Uint8Array, at: number, digits: number): number {
  let value = 0;
  for (let i = 0; i < digits; i++) value = value * 10 + ((bytes[at + i] ?? ZERO) - ZERO);
  return value;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}
