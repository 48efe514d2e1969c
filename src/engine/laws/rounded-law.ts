import type { NumericLaw } from './law.ts';

/** A continuous law on [lower, upper]: its distribution function and its moments. */
export interface ContinuousLaw {
  readonly cdf: (x: number) => number;
  readonly mean: number;
  readonly sd: number;
  readonly lower: number;
  readonly upper: number;
}

const MOST_CELLS = 20000;

/**
 * The law of a continuous value after rounding half away from zero to a grid (0: no grid).
 *
 * Mean and deviation are summed over the cells where there are at most 20 000 of them; on finer grids rounding moves them
 * by less than one part in ten thousand of the spread, and those of the continuous law stand.
 */
export function roundedLaw(law: ContinuousLaw, step: number): NumericLaw {
  if (step === 0) return { kind: 'numeric', cdf: law.cdf, mean: law.mean, sd: law.sd, step };
  const cdf = (x: number) => {
    const value = Math.floor(x / step + 1e-9) * step;
    return value >= law.upper - step / 4 ? 1 : law.cdf(value + step / 2);
  };
  const first = Math.max(law.lower, law.mean - 12 * law.sd);
  const last = Math.min(law.upper, law.mean + 12 * law.sd);
  const cells = Math.ceil((last - first) / step);
  if (!(cells <= MOST_CELLS)) return { kind: 'numeric', cdf, mean: law.mean, sd: law.sd, step };
  let mean = 0;
  let square = 0;
  let before = cdf((Math.floor(first / step) - 1) * step);
  for (let k = Math.floor(first / step); k <= Math.ceil(last / step); k++) {
    const upTo = cdf(k * step);
    mean += k * step * (upTo - before);
    square += k * step * k * step * (upTo - before);
    before = upTo;
  }
  return { kind: 'numeric', cdf, mean, sd: Math.sqrt(Math.max(0, square - mean * mean)), step };
}
