import type { ContinuousLaw } from './continuous-law.ts';
import { integrateUnit } from './integrate-unit.ts';

/**
 * The expected value of f(X), over the part of a law between two of its values, as an integral over the law's quantiles.
 *
 * @param f smooth, with a finite expectation over the part
 */
export function expectedValue(
  law: Pick<ContinuousLaw, 'cdf' | 'survival' | 'quantile' | 'bends'>,
  f: (x: number) => number,
  from = -Infinity,
  to = Infinity,
): number {
  const cuts = [from, ...(law.bends ?? []).filter((x) => x > from && x < to), to];
  let sum = 0;
  for (let i = 1; i < cuts.length; i++) {
    const start = cuts[i - 1] as number;
    const end = cuts[i] as number;
    const below = law.cdf(start);
    const above = law.survival(end);
    const mass = below > 0.5 ? law.survival(start) - above : law.cdf(end) - below;
    if (!(mass > 0)) continue;
    sum += mass * integrateUnit((p, q) => f(law.quantile(below + p * mass, above + q * mass)));
  }
  return sum;
}
