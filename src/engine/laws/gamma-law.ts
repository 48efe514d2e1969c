import { gammaP, gammaQ } from '../math/gamma-p.ts';
import { gammaQuantile } from '../math/gamma-quantile.ts';
import type { ContinuousLaw } from './continuous-law.ts';

/** The gamma law of a mean and a shape, both above 0; its standard deviation is mean / sqrt(shape). */
export function gammaLaw(mean: number, shape: number): ContinuousLaw {
  const scale = mean / shape;
  return {
    cdf: (x) => (x <= 0 ? 0 : gammaP(shape, x / scale)),
    survival: (x) => (x <= 0 ? 1 : gammaQ(shape, x / scale)),
    quantile: (p, q) => scale * gammaQuantile(p, shape, q),
    mean,
    sd: mean / Math.sqrt(shape),
    lower: 0,
    upper: Infinity,
  };
}
