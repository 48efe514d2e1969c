import { exp } from '../math/exp.ts';
import { expm1 } from '../math/expm1.ts';
import { log } from '../math/log.ts';
import { log1p } from '../math/log1p.ts';
import type { ContinuousLaw } from './continuous-law.ts';

/** The exponential law of a mean above 0. */
export function exponentialLaw(mean: number): ContinuousLaw {
  return {
    cdf: (x) => (x <= 0 ? 0 : -expm1(-x / mean)),
    survival: (x) => (x <= 0 ? 1 : exp(-x / mean)),
    quantile: (p, q) => -mean * (p <= q ? log1p(-p) : log(q)),
    mean,
    sd: mean,
    lower: 0,
    upper: Infinity,
  };
}
