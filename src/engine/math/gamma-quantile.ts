import { chanceRoot } from './chance-root.ts';
import { exp } from './exp.ts';
import { gammaP, gammaQ } from './gamma-p.ts';
import { gammaTerm } from './gamma-term.ts';
import { log } from './log.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';

const SMALLEST = 1e-300;

/**
 * The gamma quantile: the x with P(a, x) = p, for a shape a > 0 and p in [0, 1]; NaN outside.
 *
 * The chance at the result is within 1e-13 of the smaller of p and q, relative to it; non-decreasing in p but for the last
 * two digits. Below 1 us for moderate a. 0 where the quantile is below 1e-300.
 * Source: Halley's method on `gammaP` from the start of Wilson and Hilferty (1931) or the power law at 0.
 *
 * @param q 1 - p, given where p is so close to 1 that subtracting would lose digits
 */
export function gammaQuantile(p: number, a: number, q: number = 1 - p): number {
  if (!(a > 0 && p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return 0;
  if (q === 0) return Infinity;
  const start = firstGuess(p, q, a);
  if (start <= SMALLEST) return 0;
  const curvature = (x: number) => (a - 1) / x - 1;
  return p <= q
    ? chanceRoot(
        p,
        start,
        0,
        Infinity,
        (x) => gammaP(a, x),
        (x) => (gammaTerm(a, x) * a) / x,
        curvature,
      )
    : chanceRoot(
        q,
        start,
        0,
        Infinity,
        (x) => gammaQ(a, x),
        (x) => (-gammaTerm(a, x) * a) / x,
        curvature,
      );
}

function firstGuess(p: number, q: number, a: number): number {
  const nearZero = (log(p) + logGamma(a + 1)) / a;
  if (a < 1 || nearZero < log(a) - 3) {
    const power = exp(Math.min(700, nearZero));
    // P(a, x) is about x^a / gamma(a + 1) near 0 and 1 - P about e^-x far out.
    return power < 0.5 || q > 0.5
      ? power
      : Math.max(power < 1 ? power : 1, -log(q) + (a - 1) * log(1 - log(q)) - logGamma(a));
  }
  const z = p <= q ? normalQuantile(p) : -normalQuantile(q);
  const root = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
  return a * Math.max(1e-3, root * root * root);
}
