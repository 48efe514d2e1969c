import type { ContinuousLaw } from '../../laws/continuous-law.ts';

/** A law's quantile as cubics over cells of equal chance, in milliseconds. */
export interface DelayTable {
  readonly cells: number;
  /** Four of each cell, of the powers 0 to 3 of how far along it a chance lies, from 0 to 1. */
  readonly coefficients: Float64Array;
  /** No quantile in a cell is farther from its cubic than this; infinite where that is not known. */
  readonly errors: Float64Array;
}

const CELLS = 512;
/** Where cubics through the thirds of a cell are farthest from what they follow, and the middle. */
const PROBES = [0.1273, 0.5, 0.8727];
/** How many times what was found at the probes is allowed for; a smooth law is nowhere off by much more than there. */
const ALLOWED = 16;
/** Rounding, of times of this era and of the quantile itself. */
const ROUNDING_MS = 0.002;
const ROUNDING = 1e-11;

/** The table of a law, from about three thousand of its quantiles; the outermost cells, where laws may be steep, are left out. */
export function delayTable({ quantile }: ContinuousLaw): DelayTable {
  const coefficients = new Float64Array(4 * CELLS);
  const errors = new Float64Array(CELLS).fill(Infinity);
  const at = (cell: number, t: number) => {
    const u = (cell + t) / CELLS;
    return quantile(u, 1 - u);
  };
  let x0 = at(1, 0);
  for (let cell = 1; cell < CELLS - 1; cell++) {
    const [x1, x2, x3] = [at(cell, 1 / 3), at(cell, 2 / 3), at(cell, 1)];
    const c1 = -5.5 * x0 + 9 * x1 - 4.5 * x2 + x3;
    const c2 = 9 * x0 - 22.5 * x1 + 18 * x2 - 4.5 * x3;
    const c3 = -4.5 * x0 + 13.5 * x1 - 13.5 * x2 + 4.5 * x3;
    coefficients.set([x0, c1, c2, c3], 4 * cell);
    let farthest = 0;
    for (const t of PROBES) {
      const distance = Math.abs(((c3 * t + c2) * t + c1) * t + x0 - at(cell, t));
      farthest = Math.max(farthest, distance);
    }
    errors[cell] = ALLOWED * farthest + ROUNDING_MS + ROUNDING * x3;
    x0 = x3;
  }
  return { cells: CELLS, coefficients, errors };
}
