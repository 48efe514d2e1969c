import { binomialTerm } from './binomial-term.ts';

const EPSILON = 2.220446049250313e-16;
const TINY = 1e-300;

/**
 * The regularised incomplete beta function I_x(a, b): the chance that a beta variable is at most x. For a, b > 0 and x in
 * [0, 1]; NaN otherwise. The chance of exceeding x is `betaP(b, a, y, x)`.
 *
 * The absolute error is below 4e-15 for a + b up to 1e4. Below the mean the relative error is below 2e-14 (1 - log I_x), but
 * for what half a digit of x or y makes in the powers a and b. Takes of the order of sqrt(max(a, b)) steps.
 * Source: the even part of the continued fraction DLMF 8.17.22 (DiDonato and Morris 1992, BFRAC), by Lentz's method.
 *
 * @param y 1 - x, given where x is so close to 1 that subtracting would lose digits
 */
export function betaP(a: number, b: number, x: number, y: number = 1 - x): number {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) return Number.NaN;
  if (x === 0) return 0;
  if (y === 0) return 1;
  return x * (a + b + 2) <= a + 1 ? lowerTail(a, b, x, y) : 1 - lowerTail(b, a, y, x);
}

function lowerTail(a: number, b: number, x: number, y: number): number {
  return (binomialTerm(a, b, x, y) * (a / (a + b)) * b) / fraction(a, b, x, y);
}

function fraction(a: number, b: number, x: number, y: number): number {
  const offset = a * y - b * x + 1;
  let value = apart((a * offset) / (a + 1));
  let c = value;
  let d = 0;
  for (let m = 1; ; m++) {
    const odd = a + 2 * m - 1;
    const numerator = ((a + m - 1) / odd) * ((a + b + m - 1) / odd) * m * (b - m) * x * x;
    const denominator = m + (m * (b - m) * x) / odd + ((a + m) * (offset + m * (1 + y))) / (odd + 2);
    d = 1 / apart(denominator + numerator * d);
    c = apart(denominator + numerator / c);
    const step = c * d;
    value *= step;
    if (Math.abs(step - 1) <= EPSILON) return value;
  }
}

/** Keeps a denominator apart from 0. */
function apart(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}
