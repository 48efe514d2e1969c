import { exp } from '../math/exp.ts';
import { expm1 } from '../math/expm1.ts';
import { log } from '../math/log.ts';
import { normalCdf } from '../math/normal-cdf.ts';
import { normalQuantile } from '../math/normal-quantile.ts';
import type { ContinuousLaw } from './continuous-law.ts';

/** The lognormal law of a median and the deviation of its logarithm, both above 0. */
export function lognormalLaw(median: number, sigma: number): ContinuousLaw {
  const standard = (x: number) => log(x / median) / sigma;
  const mean = median * exp((sigma * sigma) / 2);
  return {
    cdf: (x) => (x <= 0 ? 0 : x === Infinity ? 1 : normalCdf(standard(x))),
    survival: (x) => (x <= 0 ? 1 : x === Infinity ? 0 : normalCdf(-standard(x))),
    quantile: (p, q) => median * exp(sigma * (p <= q ? normalQuantile(p) : -normalQuantile(q))),
    mean,
    sd: mean * Math.sqrt(expm1(sigma * sigma)),
    lower: 0,
    upper: Infinity,
  };
}
