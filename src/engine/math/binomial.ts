import { binomialTerm } from './binomial-term.ts';
import { exp } from './exp.ts';
import { log1p } from './log1p.ts';

/**
 * The chance of k successes in `trials` independent trials; 0 where k is no possible count. Relative error as in
 * `binomialTerm`.
 *
 * @param trials a whole number, at least 0
 * @param probability of one success, in [0, 1]
 */
export function binomialPmf(k: number, trials: number, probability: number): number {
  if (!(k >= 0 && k <= trials) || Math.floor(k) !== k) return 0;
  if (probability === 0) return k === 0 ? 1 : 0;
  if (probability === 1) return k === trials ? 1 : 0;
  if (k === 0) return exp(trials * log1p(-probability));
  if (k === trials) return binomialPmf(0, trials, 1 - probability);
  return binomialTerm(k, trials - k, probability, 1 - probability);
}
