import { betaP } from './beta-p.ts';
import { binomialTerm } from './binomial-term.ts';
import { exp } from './exp.ts';
import { gammaQuantile } from './gamma-quantile.ts';
import { log1p } from './log1p.ts';

const LARGEST_MEAN_FROM_ZERO = 20;
/** Above, a sum from 0 on would leave rounding errors as large as the chances. */
const LARGEST_CHANCE_FROM_ZERO = 0.999;
const MOST_STEPS = 200;

/**
 * The negative binomial chance of k at a mean: a Poisson count whose mean is spread by a gamma factor of shape `size` and
 * mean 1. 0 where k is no count; relative error as in `binomialTerm`.
 *
 * @param mean at least 0
 * @param size above 0; the variance is mean + mean^2 / size
 */
export function negativeBinomialPmf(k: number, mean: number, size: number): number {
  if (!(k >= 0) || Math.floor(k) !== k || k === Infinity) return 0;
  if (mean === 0) return k === 0 ? 1 : 0;
  if (k === 0) return exp(-size * log1p(mean / size));
  const total = size + mean;
  return (binomialTerm(size, k, size / total, mean / total) * size) / (size + k);
}

/** The negative binomial chance of at most k, as accurate as `betaP`: P(K <= k) = I_x(size, k + 1), x = size / (size + mean). */
export function negativeBinomialCdf(k: number, mean: number, size: number): number {
  const last = Math.floor(k);
  if (last < 0) return 0;
  if (mean === 0 || last === Infinity) return 1;
  const total = size + mean;
  return betaP(size, last + 1, size / total, mean / total);
}

/** The negative binomial chance of more than k, with its own digits where it is small. */
export function negativeBinomialSurvival(k: number, mean: number, size: number): number {
  const last = Math.floor(k);
  if (last < 0) return 1;
  if (mean === 0 || last === Infinity) return 0;
  const total = size + mean;
  return betaP(last + 1, size, mean / total, size / total);
}

/**
 * The negative binomial quantile: the least k with a chance of at least u, judged by `negativeBinomialCdf` below the
 * median and by `negativeBinomialSurvival` above. Non-decreasing in u and in the mean.
 *
 * Chances are added from 0 on for means up to 20, where that ends soon; else it is searched from the quantile of the gamma
 * law that the counts spread around, so a draw takes about 2 us at any mean.
 *
 * @param u in (0, 1)
 */
export function negativeBinomialQuantile(u: number, mean: number, size: number): number {
  if (mean === 0 || !(u > 0)) return 0;
  if (mean <= LARGEST_MEAN_FROM_ZERO && u < LARGEST_CHANCE_FROM_ZERO) {
    const k = walkFromZero(u, mean, size);
    if (k >= 0) return k;
  }
  return search(u, mean, size);
}

/** The quantile by adding chances from 0 on; -1 where it is far. */
function walkFromZero(u: number, mean: number, size: number): number {
  const ratio = mean / (size + mean);
  let chance = exp(-size * log1p(mean / size));
  let cumulative = chance;
  for (let k = 0; k < MOST_STEPS; k++) {
    if (cumulative >= u) return k;
    chance *= (ratio * (size + k)) / (k + 1);
    cumulative += chance;
  }
  return -1;
}

/** The quantile from a guess, by doubling steps and bisection. */
function search(u: number, mean: number, size: number): number {
  const isEnough = (k: number) =>
    u < 0.5 ? negativeBinomialCdf(k, mean, size) >= u : negativeBinomialSurvival(k, mean, size) <= 1 - u;
  const start = Math.floor((mean / size) * gammaQuantile(u, size));
  let low: number;
  let high: number;
  if (isEnough(start)) {
    high = start;
    low = start - 1;
    for (let reach = 1; low >= 0 && isEnough(low); reach *= 2) {
      high = low;
      low -= reach;
    }
    low = Math.max(low, -1);
  } else {
    low = start;
    high = start + 1;
    for (let reach = 1; !isEnough(high); reach *= 2) {
      low = high;
      high += reach;
    }
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
