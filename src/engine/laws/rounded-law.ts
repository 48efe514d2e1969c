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
 * What rounding does to mean and deviation is summed over the cells around the mean where there are at most 20 000 of
 * them; on finer grids it moves them by less than one part in ten thousand of the spread, and those of the continuous law
 * stand, as they do far out in a tail.
 */
export function roundedLaw(law: ContinuousLaw, step: number): NumericLaw {
  if (step === 0) return { kind: 'numeric', cdf: law.cdf, mean: law.mean, sd: law.sd, step };
  const cdf = (x: number) => {
    const value = Math.floor(x / step + 1e-9) * step;
    return value >= law.upper - step / 4 ? 1 : law.cdf(value + step / 2);
  };
  const first = Math.floor(Math.max(law.lower, law.mean - 12 * law.sd) / step);
  const last = Math.ceil(Math.min(law.upper, law.mean + 12 * law.sd) / step);
  if (!(last - first <= MOST_CELLS)) return { kind: 'numeric', cdf, mean: law.mean, sd: law.sd, step };
  // E[R] - E[X] and E[R^2] - E[X^2], cell by cell, measured from the mean so that no digits are lost.
  let shift = 0;
  let squareShift = 0;
  for (let k = first; k <= last; k++) {
    const from = Math.max(law.lower, (k - 0.5) * step);
    const to = Math.min(law.upper, (k + 0.5) * step);
    if (!(to > from)) continue;
    const [below, middle, above] = [law.cdf(from), law.cdf((from + to) / 2), law.cdf(to)];
    const [a, m, b] = [from - law.mean, (from + to) / 2 - law.mean, to - law.mean];
    const value = k * step - law.mean;
    const width = (to - from) / 6;
    // By parts: the integral of x dF over a cell is b F(b) - a F(a) less that of F, by Simpson's rule.
    shift += value * (above - below) - (b * above - a * below - width * (below + 4 * middle + above));
    squareShift +=
      value * value * (above - below) -
      (b * b * above - a * a * below - 2 * width * (a * below + 4 * m * middle + b * above));
  }
  const variance = law.sd * law.sd + squareShift - shift * shift;
  return { kind: 'numeric', cdf, mean: law.mean + shift, sd: Math.sqrt(Math.max(0, variance)), step };
}
