import type { BoundCountLaw } from '../count-law-kind.ts';

/**
 * A count law without a mean parameter (R4): a draw k0 by quantile, times what the parent's mean is of the stated one,
 * its fraction settled by a second uniform.
 */
export function scaledDraw(stated: number, quantile: (u: number) => number): BoundCountLaw {
  return {
    mean: stated,
    needsSecond: true,
    count(u, v, mean) {
      const drawn = quantile(u);
      return mean === stated ? drawn : Math.floor((drawn * mean) / stated + v);
    },
  };
}
