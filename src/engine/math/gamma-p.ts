import { gammaTerm } from './gamma-term.ts';

const SMALLEST_STEP = 1e-17;

/**
 * The regularised lower incomplete gamma function P(a, x): the chance that a gamma variable of shape a and scale 1 is
 * at most x. For a > 0 and x >= 0; NaN otherwise.
 *
 * The absolute error is below 1e-14, and so is the relative error of P for x < a + 1 (scaled up far in the tail, see
 * `gammaTerm`). Takes of the order of sqrt(a) steps. Source: series and continued fraction of DLMF 8.11.4 and 8.9.2.
 */
export function gammaP(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) return Number.NaN;
  if (x === 0) return 0;
  if (x === Infinity) return 1;
  return isLower(a, x) ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

/**
 * The regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x): the chance of exceeding x, with the relative
 * accuracy of `gammaP` for x >= a + 1. Q(k + 1, m) is the Poisson chance of at most k at mean m.
 */
export function gammaQ(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) return Number.NaN;
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  return isLower(a, x) ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

function isLower(a: number, x: number): boolean {
  return x < a + 1 && (a >= 1 || x < 1);
}

function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * SMALLEST_STEP; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return gammaTerm(a, x) * sum;
}

/** Lentz's evaluation of the continued fraction, as modified by Thompson and Barnett. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; ; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (numerator * d + b);
    c = c === Infinity ? b : b + numerator / c;
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) <= 2.220446049250313e-16) return gammaTerm(a, x) * a * fraction;
  }
}
