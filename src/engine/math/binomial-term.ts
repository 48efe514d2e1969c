import { deviance } from './deviance.ts';
import { exp } from './exp.ts';
import { log } from './log.ts';
import { logGamma } from './log-gamma.ts';
import { stirlingError } from './stirling-error.ts';

const TWO_PI = 6.283185307179586;
const NEAR_ZERO = 1e-100;

/**
 * gamma(a + b + 1) / (gamma(a + 1) gamma(b + 1)) x^a y^b for real a, b >= 0 and x + y = 1: the binomial chance of a
 * successes in a + b trials, continued to real a and b, and the common factor of the incomplete beta functions.
 *
 * The relative error is below 4e-15 times (1 + d), d the distance of the term's logarithm from its greatest value over x.
 * Source: Loader's saddle-point form (2000); below 1 the recurrence in a and in b.
 *
 * @param x the chance of success, in (0, 1)
 * @param y 1 - x, given so that it keeps its digits where x is close to 1
 */
export function binomialTerm(a: number, b: number, x: number, y: number): number {
  if (a < 1) {
    if (x < NEAR_ZERO) return exp(a * log(x) + b * log(y) + logGamma(a + b + 1) - logGamma(a + 1) - logGamma(b + 1));
    return (binomialTerm(a + 1, b, x, y) * (a + 1)) / ((a + b + 1) * x);
  }
  if (b < 1) {
    if (y < NEAR_ZERO) return exp(a * log(x) + b * log(y) + logGamma(a + b + 1) - logGamma(a + 1) - logGamma(b + 1));
    return (binomialTerm(a, b + 1, x, y) * (b + 1)) / ((a + b + 1) * y);
  }
  const n = a + b;
  const saddle = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return exp(saddle - deviance(a, n * x) - deviance(b, n * y)) * Math.sqrt(n / (TWO_PI * a * b));
}
