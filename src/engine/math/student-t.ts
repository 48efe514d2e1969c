import { betaP } from './beta-p.ts';
import { binomialTerm } from './binomial-term.ts';
import { chanceRoot } from './chance-root.ts';
import { exp } from './exp.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';
import { pow } from './pow.ts';

/** The standard Student t law of real degrees of freedom above 0. */
export interface StudentT {
  /** P(T <= t); relative error below 1e-13 in the lower tail. P(T > t) is `cdf(-t)`. */
  readonly cdf: (t: number) => number;
  /**
   * The t with `cdf(t) = u`, for u in (0, 1/2]: within 1e-13 of u, relative to it. The upper half is minus the quantile of
   * 1 - u.
   */
  readonly lowerQuantile: (u: number) => number;
}

/**
 * The Student t law by the incomplete beta function: P(|T| > t) = I_x(n/2, 1/2) with x = n / (n + t^2), and Halley's
 * method on it from a normal or a power-law start.
 */
export function studentT(degrees: number): StudentT {
  const half = degrees / 2;
  const upperTail = (t: number) => {
    const square = t * t;
    if (square === Infinity) return 0;
    return 0.5 * betaP(half, 0.5, degrees / (degrees + square), square / (degrees + square));
  };
  const slope = (t: number) => {
    const square = t * t;
    const x = degrees / (degrees + square);
    // The density is 1/2 x^(n/2) y^(1/2) / B(n/2, 1/2) |dx/dt| / (x y), and |dx/dt| / (x y) = 2 / t.
    const term = binomialTerm(half, 0.5, x, square / (degrees + square));
    return (-term * half * 0.5) / ((half + 0.5) * t);
  };
  const curvature = (t: number) => (-(degrees + 1) * t) / (degrees + t * t);
  const beta = exp(logGamma(half) + logGamma(0.5) - logGamma(half + 0.5));
  const firstGuess = (u: number) => {
    // Far out I_x(n/2, 1/2) is about x^(n/2) / (n/2 B(n/2, 1/2)).
    const x = pow(u * degrees * beta, 2 / degrees);
    if (x < (degrees < 3 ? 0.5 : 0.1)) return Math.sqrt((degrees * (1 - x)) / x);
    if (degrees < 3) return (0.5 - u) * Math.sqrt(degrees) * beta;
    const z = -normalQuantile(u);
    return z * (1 + (z * z + 1) / (4 * degrees));
  };
  return {
    cdf: (t) => (t < 0 ? upperTail(-t) : 1 - upperTail(t)),
    lowerQuantile(u) {
      if (!(u > 0 && u <= 0.5)) return u === 0 ? -Infinity : Number.NaN;
      if (u === 0.5) return 0;
      return -chanceRoot(u, firstGuess(u), 0, Infinity, upperTail, slope, curvature);
    },
  };
}
