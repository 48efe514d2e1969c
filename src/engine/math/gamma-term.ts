import { deviance } from './deviance.ts';
import { exp } from './exp.ts';
import { log } from './log.ts';
import { logGamma } from './log-gamma.ts';
import { stirlingError } from './stirling-error.ts';

const TWO_PI = 6.283185307179586;

/**
 * x^a e^-x / gamma(a + 1) for real a >= 0 and x > 0: the Poisson chance of a at mean x, continued to real a, and the
 * common factor of the incomplete gamma functions.
 *
 * The relative error is below 2e-15 times (1 + d), d the distance of the term's logarithm from its value at x = a.
 * Source: Loader's saddle-point form (2000).
 */
export function gammaTerm(a: number, x: number): number {
  if (a === 0) return exp(-x);
  if (a < 1) return exp(-x) * exp(a * log(x) - logGamma(a + 1));
  return exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(TWO_PI * a);
}
