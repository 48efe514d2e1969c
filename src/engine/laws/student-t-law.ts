import { studentT } from '../math/student-t.ts';
import type { ContinuousLaw } from './continuous-law.ts';

/** Student's t law around a centre. No mean up to 1 degree of freedom, no deviation up to 2. */
export function studentTLaw(centre: number, scale: number, degrees: number): ContinuousLaw {
  const { cdf, lowerQuantile } = studentT(degrees);
  return {
    cdf: (x) => cdf((x - centre) / scale),
    survival: (x) => cdf((centre - x) / scale),
    quantile: (p, q) => (p <= q ? centre + scale * lowerQuantile(p) : centre - scale * lowerQuantile(q)),
    mean: degrees > 1 ? centre : undefined,
    sd: degrees > 2 ? scale * Math.sqrt(degrees / (degrees - 2)) : undefined,
    lower: -Infinity,
    upper: Infinity,
  };
}
