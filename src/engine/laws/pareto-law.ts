import { exp } from '../math/exp.ts';
import { expm1 } from '../math/expm1.ts';
import { log } from '../math/log.ts';
import { log1p } from '../math/log1p.ts';
import { pow } from '../math/pow.ts';
import type { ContinuousLaw } from './continuous-law.ts';

/** The Pareto law from a minimum above 0: P(X > x) = (minimum / x)^alpha. No mean up to alpha 1, no deviation up to 2. */
export function paretoLaw(minimum: number, alpha: number): ContinuousLaw {
  const mean = alpha > 1 ? (minimum * alpha) / (alpha - 1) : undefined;
  return {
    cdf: (x) => (x <= minimum ? 0 : -expm1(-alpha * log(x / minimum))),
    survival: (x) => (x <= minimum ? 1 : pow(minimum / x, alpha)),
    quantile: (p, q) => minimum * exp(-(p <= q ? log1p(-p) : log(q)) / alpha),
    mean,
    sd: alpha > 2 ? (minimum / (alpha - 1)) * Math.sqrt(alpha / (alpha - 2)) : undefined,
    lower: minimum,
    upper: Infinity,
  };
}
