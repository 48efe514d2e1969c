import type { ContinuousLaw } from '../laws/continuous-law.ts';
import type { NumericLaw } from '../laws/law.ts';

/** Chances beyond this quantile are taken for certain: they differ from 1 by less than a double can say. */
const ALMOST_ONE = 1e-17;

/**
 * The average, over rows, of the law of "source plus delay, floored to a grid", of the values that lie before a moment.
 *
 * @param sources the moments the rows start from, in milliseconds
 * @param before Infinity where every value is kept
 */
export function delayedLaw(sources: Float64Array, delay: ContinuousLaw, grid: number, before: number): NumericLaw {
  const longest = Math.min(delay.upper, delay.quantile(1, ALMOST_ONE));
  const starts = sources.slice().sort();
  const chancesUpTo = (end: number) => {
    let sum = 0;
    for (let i = 0; i < starts.length; i++) {
      const wait = end - (starts[i] as number);
      if (wait <= 0) break;
      // Values lie strictly before the end, which a fixed delay can hit.
      sum += wait > longest ? 1 : chanceBelow(delay, wait);
    }
    return sum;
  };
  const known = before === Infinity ? starts.length : chancesUpTo(before);
  return {
    kind: 'numeric',
    mean: undefined,
    sd: undefined,
    step: grid,
    cdf: (x) => (known === 0 ? 0 : chancesUpTo(Math.min(Math.floor(x / grid) * grid + grid, before)) / known),
  };
}

/** P(delay < wait). */
export function chanceBelow(delay: ContinuousLaw, wait: number): number {
  if (wait <= 0) return 0;
  return delay.lower === delay.upper ? (delay.lower < wait ? 1 : 0) : delay.cdf(wait);
}
