import { binomialTerm } from './binomial-term.ts';

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
  const middle = Math.floor(tosses / 2);
  let chance = binomialTerm(middle, tosses - middle, 0.5, 0.5);
  let k = middle;
  let atMost = middle * 2 === tosses ? 0.5 + chance / 2 : 0.5;
  if (atMost < u) {
    while (atMost < u && k < tosses) {
      chance *= (tosses - k) / (k + 1);
      k++;
      // Where what is left no longer moves the sum, u lies beyond all that double precision tells apart.
      if (atMost + chance === atMost) break;
      atMost += chance;
    }
    return k;
  }
  while (k > 0 && atMost - chance >= u) {
    atMost -= chance;
    chance *= k / (tosses - k + 1);
    k--;
  }
  return k;
}
