import { betaP } from '../math/beta-p.ts';
import { betaQuantile } from '../math/beta-quantile.ts';
import type { ContinuousLaw } from './continuous-law.ts';

/** The beta law of alpha and beta, stretched from [0, 1] to [lower, upper]. */
export function betaLaw(alpha: number, beta: number, lower: number, upper: number): ContinuousLaw {
  const width = upper - lower;
  const total = alpha + beta;
  const toLower = (x: number) => (x - lower) / width;
  const toUpper = (x: number) => (upper - x) / width;
  return {
    cdf: (x) => (x <= lower ? 0 : x >= upper ? 1 : betaP(alpha, beta, toLower(x), toUpper(x))),
    survival: (x) => (x <= lower ? 1 : x >= upper ? 0 : betaP(beta, alpha, toUpper(x), toLower(x))),
    quantile: (p, q) =>
      p <= q ? lower + width * betaQuantile(p, alpha, beta, q) : upper - width * betaQuantile(q, beta, alpha, p),
    mean: lower + (width * alpha) / total,
    sd: (width / total) * Math.sqrt((alpha * beta) / (total + 1)),
    lower,
    upper,
  };
}
