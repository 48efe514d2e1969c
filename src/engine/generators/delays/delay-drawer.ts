import type { ContinuousLaw } from '../../laws/continuous-law.ts';
import { delayTable } from './delay-table.ts';

/** Where a row starts to wait, and until when what it waits for is known, in milliseconds. */
export interface Waits {
  readonly starts: Float64Array;
  /** 0 for a row that waits for nothing. */
  readonly known: Uint8Array | undefined;
  /** What happens then or later is not known. */
  readonly before: number;
  readonly grid: number;
}

/** So many draws pay for a table. */
const DRAWS_BEFORE = 16384;

/**
 * Draws times that follow others, down to their grid; sets to 0 the flags of those that are not known, and gives their number.
 *
 * The first ones are drawn by the law's quantile, and where there are many, the others by a table of it that is as exact as the
 * grid asks for; a time so close to the edge of a step that the table cannot tell is left to the quantile. Both give the same.
 *
 * @returns fills `values`, which hold the uniforms, and `valid`, all 1
 */
export function delayDrawer(law: ContinuousLaw): (values: Float64Array, valid: Uint8Array, waits: Waits) => number {
  let drawn = 0;
  let table: ReturnType<typeof delayTable> | undefined;
  return (values, valid, waits) => {
    drawn += valid.length;
    if (drawn >= DRAWS_BEFORE) table ??= delayTable(law);
    const { starts, known, before, grid } = waits;
    let empty = 0;
    for (let i = 0; i < valid.length; i++) {
      // Quantiles are dear, and what follows nothing needs none.
      if (known === undefined || known[i] === 1) {
        const u = values[i] as number;
        const start = starts[i] as number;
        if (table !== undefined) {
          const { cells, coefficients, errors } = table;
          const cell = Math.floor(u * cells);
          const t = u * cells - cell;
          const at = 4 * cell;
          const delay =
            (((coefficients[at + 3] as number) * t + (coefficients[at + 2] as number)) * t +
              (coefficients[at + 1] as number)) *
              t +
            (coefficients[at] as number);
          const error = errors[cell] as number;
          const step = Math.floor((start + delay - error) / grid);
          const latest = start + delay + error;
          if (latest < before && step === Math.floor(latest / grid)) {
            values[i] = step * grid;
            continue;
          }
        }
        const time = start + law.quantile(u, 1 - u);
        if (time < before) {
          values[i] = Math.floor(time / grid) * grid;
          continue;
        }
      }
      values[i] = 0;
      valid[i] = 0;
      empty++;
    }
    return empty;
  };
}
