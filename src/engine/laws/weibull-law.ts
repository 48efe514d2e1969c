import { exp } from '../math/exp.ts';
import { expm1 } from '../math/expm1.ts';
import { log } from '../math/log.ts';
import { logGamma } from '../math/log-gamma.ts';
import { log1p } from '../math/log1p.ts';
import { pow } from '../math/pow.ts';
import type { ContinuousLaw } from './continuous-law.ts';

/** The Weibull law of a scale and a shape, both above 0: P(X > x) = exp(-(x / scale)^shape). */
export function weibullLaw(scale: number, shape: number): ContinuousLaw {
  const mean = scale * exp(logGamma(1 + 1 / shape));
  // The variance is mean^2 (gamma(1 + 2/k) / gamma(1 + 1/k)^2 - 1), which keeps its digits for large shapes.
  const spread = expm1(logGamma(1 + 2 / shape) - 2 * logGamma(1 + 1 / shape));
  return {
    cdf: (x) => (x <= 0 ? 0 : -expm1(-pow(x / scale, shape))),
    survival: (x) => (x <= 0 ? 1 : exp(-pow(x / scale, shape))),
    quantile: (p, q) => scale * pow(-(p <= q ? log1p(-p) : log(q)), 1 / shape),
    mean,
    sd: mean * Math.sqrt(spread),
    lower: 0,
    upper: Infinity,
  };
}
