import { binomialTerm } from './binomial-term.ts';

/** Below it, the tail is summed by itself, so that it keeps its digits. */
const TAIL = 1e-6;

/**
 * The quantile of the number of heads in fair tosses: the least k with P(K <= k) >= u, where K is Binomial(tosses, 1/2).
 *
 * Walks from the middle, where the law's symmetry gives the chance of at most so many heads without a sum: of the order of
 * sqrt(tosses) steps.
 *
 * @param u in (0, 1)
 * @param tosses a whole number from 0 to 2^31
 */
export function fairBinomialQuantile(u: number, tosses: number): number {
  if (tosses === 0) return 0;
  if (u < TAIL) return lowerTail(u, tosses, false);
  if (1 - u < TAIL) return tosses - lowerTail(1 - u, tosses, true);
  const middle = Math.floor(tosses / 2);
  let chance = binomialTerm(middle, tosses - middle, 0.5, 0.5);
  let atMost = middle * 2 === tosses ? 0.5 + chance / 2 : 0.5;
  let k = middle;
  while (atMost < u) {
    chance *= (tosses - k) / (k + 1);
    k++;
    atMost += chance;
  }
  while (k > 0 && atMost - chance >= u) {
    atMost -= chance;
    chance *= k / (tosses - k + 1);
    k--;
  }
  return k;
}

/** The least k with P(K <= k) at least, or above, a small chance: summed up from ten standard deviations below the mean. */
function lowerTail(chance: number, tosses: number, above: boolean): number {
  let k = Math.max(0, Math.floor(tosses / 2 - 5 * Math.sqrt(tosses)));
  let term = binomialTerm(k, tosses - k, 0.5, 0.5);
  let atMost = term;
  while (atMost < chance || (above && atMost === chance)) {
    term *= (tosses - k) / (k + 1);
    k++;
    atMost += term;
  }
  return k;
}
