import { gammaTerm } from './gamma-term.ts';

/** Up to this mean a quantile is searched from 0 upwards. */
export const LARGEST_MEAN_FROM_ZERO = 20;
const NEGLIGIBLE = 1e-19;

/**
 * The Poisson chance of k at a mean, 0 where k is no count; relative error as in `gammaTerm`.
 *
 * @throws RangeError when the mean is negative or not finite
 */
export function poissonPmf(k: number, mean: number): number {
  checkMean(mean);
  if (!(k >= 0) || Math.floor(k) !== k || k === Infinity) return 0;
  if (mean === 0) return k === 0 ? 1 : 0;
  return gammaTerm(k, mean);
}

/**
 * The Poisson chance of at most k, within 1e-15 sqrt(1 + sqrt(mean)); beyond four standard deviations below the mean
 * the relative error is small too. It is the very function `poissonQuantile` inverts, step for step.
 *
 * @throws RangeError when the mean is negative or not finite
 */
export function poissonCdf(k: number, mean: number): number {
  checkMean(mean);
  const last = Math.floor(k);
  if (!(last >= 0)) return last < 0 ? 0 : Number.NaN;
  if (mean === 0 || last === Infinity) return 1;
  if (last >= upperTailStart(mean)) return cdfInUpperTail(last, mean);
  if (mean > LARGEST_MEAN_FROM_ZERO && last <= lowerTailEnd(mean)) return cdfInLowerTail(last, mean);
  const start = walkStart(mean);
  let chance = gammaTerm(start, mean);
  let cumulative = sumDownFrom(start, chance, mean);
  for (let j = start; j < last; j++) {
    chance *= mean / (j + 1);
    cumulative += chance;
  }
  for (let j = start; j > last; j--) {
    cumulative -= chance;
    chance *= j / mean;
  }
  return cumulative;
}

/**
 * The Poisson quantile: the least k with `poissonCdf(k, mean) >= u`, non-decreasing in u and in the mean.
 *
 * Starts at 0 up to mean 20 and at the mode above, so a draw takes of the order of sqrt(mean) steps.
 *
 * @param u in (0, 1)
 * @throws RangeError when the mean is negative or not finite
 */
export function poissonQuantile(u: number, mean: number): number {
  checkMean(mean);
  if (mean === 0 || !(u > 0)) return 0;
  const start = walkStart(mean);
  const chance = gammaTerm(start, mean);
  const cumulative = sumDownFrom(start, chance, mean);
  if (cumulative < u) return searchUp(u, start, chance, cumulative, mean);
  return start === 0 ? 0 : searchDown(u, start, chance, cumulative, mean);
}

function walkStart(mean: number): number {
  return mean <= LARGEST_MEAN_FROM_ZERO ? 0 : Math.floor(mean);
}

function searchUp(u: number, start: number, startChance: number, startCumulative: number, mean: number): number {
  const tailStart = upperTailStart(mean);
  let chance = startChance;
  let cumulative = startCumulative;
  for (let k = start + 1; k < tailStart; k++) {
    chance *= mean / k;
    cumulative += chance;
    if (cumulative >= u) return k;
  }
  let tooLow = tailStart - 1;
  let enough = tailStart;
  while (cdfInUpperTail(enough, mean) < u) {
    tooLow = enough;
    enough += enough - tailStart + 1;
  }
  return bisect(tooLow, enough, (k) => cdfInUpperTail(k, mean) >= u);
}

function searchDown(u: number, mode: number, modeChance: number, modeCumulative: number, mean: number): number {
  const tailEnd = lowerTailEnd(mean);
  let chance = modeChance;
  let below = modeCumulative - chance;
  for (let k = mode; k > tailEnd + 1; k--) {
    if (below < u) return k;
    chance *= k / mean;
    below -= chance;
  }
  return bisect(-1, tailEnd + 1, (k) => cdfInLowerTail(k, mean) >= u);
}

/** The least k that is enough, between one that is not and one that is. */
function bisect(tooLow: number, enough: number, isEnough: (k: number) => boolean): number {
  let low = tooLow;
  let high = enough;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * The tails are summed on their own: four standard deviations out, adding to or subtracting from the sum at the start
 * of the walk would leave rounding errors as large as the chances.
 */
function lowerTailEnd(mean: number): number {
  return Math.floor(mean - 4 * Math.sqrt(mean));
}

/** From this count on, the chance of more is summed on its own. */
export function upperTailStart(mean: number): number {
  return Math.floor(mean + 4 * Math.sqrt(mean)) + 2;
}

function cdfInLowerTail(k: number, mean: number): number {
  return sumDownFrom(k, gammaTerm(k, mean), mean);
}

function cdfInUpperTail(k: number, mean: number): number {
  let chance = gammaTerm(k + 1, mean);
  let sum = chance;
  for (let j = k + 2; chance > sum * NEGLIGIBLE; j++) {
    chance *= mean / j;
    sum += chance;
  }
  return 1 - sum;
}

/** The sum of the chances of `start`, start - 1, ..., 0, given the first. */
function sumDownFrom(start: number, startChance: number, mean: number): number {
  let chance = startChance;
  let sum = chance;
  for (let k = start; k > 0 && chance > sum * NEGLIGIBLE; k--) {
    chance *= k / mean;
    sum += chance;
  }
  return sum;
}

function checkMean(mean: number): void {
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`poisson: mean must be finite and at least 0, got ${mean}`);
}
