import type { ContinuousLaw } from './continuous-law.ts';
import type { NumericLaw } from './law.ts';

/** A continuous law on [lower, upper]: its distribution function, and its moments where there are such. */
export type LawToRound = Pick<ContinuousLaw, 'cdf' | 'mean' | 'sd' | 'lower' | 'upper'>;

const MOST_CELLS = 20000;
/** Coarse cells are cut until there are at least this many parts in all. */
const LEAST_PARTS = 4000;
/** How far to look on either side of the mean of a law that has no standard deviation. */
const CELLS_WITHOUT_SPREAD = 1000;

/**
 * The law of a continuous value after rounding half away from zero to a grid (0: no grid).
 *
 * What rounding does to mean and deviation is summed over the cells around the mean where there are at most 20 000 of
 * them; on finer grids it moves them by less than one part in ten thousand of the spread, and those of the continuous law
 * stand, as they do far out in a tail.
 */
export function roundedLaw(law: LawToRound, step: number): NumericLaw {
  if (step === 0) {
    return {
      kind: 'numeric',
      cdf: law.cdf,
      step,
      ends: { least: law.lower, greatest: law.upper },
      get mean() {
        return law.mean;
      },
      get sd() {
        return law.sd;
      },
    };
  }
  const cdf = (x: number) => {
    const value = Math.floor(x / step + 1e-9) * step;
    return value >= law.upper - step / 4 ? 1 : law.cdf(value + step / 2);
  };
  let moments: Moments | undefined;
  // Summing over cells takes milliseconds, and most binds never ask.
  const rounded = () => {
    moments ??= roundedMoments(law, step);
    return moments;
  };
  return {
    kind: 'numeric',
    cdf,
    step,
    ends: { least: Math.floor(law.lower / step + 0.5) * step, greatest: Math.ceil(law.upper / step - 0.5) * step },
    get mean() {
      return rounded().mean;
    },
    get sd() {
      return rounded().sd;
    },
  };
}

type Moments = Pick<NumericLaw, 'mean' | 'sd'>;

function roundedMoments(law: LawToRound, step: number): Moments {
  const { mean, sd } = law;
  if (mean === undefined) return { mean, sd };
  const reach = sd === undefined ? CELLS_WITHOUT_SPREAD * step : 12 * sd;
  const first = Math.floor(Math.max(law.lower, mean - reach) / step);
  const last = Math.ceil(Math.min(law.upper, mean + reach) / step);
  if (!(last - first <= MOST_CELLS)) return { mean, sd };
  // E[R] - E[X] and E[R^2] - E[X^2], cell by cell, measured from the mean so that no digits are lost.
  let shift = 0;
  let squareShift = 0;
  const parts = Math.ceil(LEAST_PARTS / (last - first + 1));
  for (let k = first; k <= last; k++) {
    const from = Math.max(law.lower, (k - 0.5) * step);
    const to = Math.min(law.upper, (k + 0.5) * step);
    if (!(to > from)) continue;
    const value = k * step - mean;
    const { mass, sum, squares } = partialMoments(law.cdf, mean, from, to, parts);
    shift += value * mass - sum;
    squareShift += value * value * mass - squares;
  }
  const variance = sd === undefined ? undefined : sd * sd + squareShift - shift * shift;
  return { mean: mean + shift, sd: variance === undefined ? undefined : Math.sqrt(Math.max(0, variance)) };
}

/** The integrals of dF, (x - mean) dF and (x - mean)^2 dF over an interval, by parts, those of F by Simpson's rule. */
function partialMoments(cdf: LawToRound['cdf'], mean: number, from: number, to: number, parts: number) {
  const width = (to - from) / parts;
  let [mass, sum, squares] = [0, 0, 0];
  let a = from - mean;
  let below = cdf(from);
  for (let part = 1; part <= parts; part++) {
    const b = from + part * width - mean;
    const m = (a + b) / 2;
    const middle = cdf(m + mean);
    const above = cdf(b + mean);
    mass += above - below;
    sum += b * above - a * below - (width / 6) * (below + 4 * middle + above);
    squares += b * b * above - a * a * below - (width / 3) * (a * below + 4 * m * middle + b * above);
    a = b;
    below = above;
  }
  return { mass, sum, squares };
}
