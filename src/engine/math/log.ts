import { binaryExponent } from './binary-exponent.ts';
import { logSeries } from './log-series.ts';
import { powerOfTwo } from './power-of-two.ts';

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const LARGEST_DIRECT = 8.98846567431158e307;
const TWO_54 = 18014398509481984;
const TWO_MINUS_54 = 5.551115123125783e-17;
const SQRT_2 = 1.4142135623730951;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/**
 * The natural logarithm, the same on every engine, within 1 ulp; -Infinity at 0, NaN below.
 *
 * Source: fdlibm e_log.c, with the exponent found by counting leading zeros instead of reading the bits of x.
 */
export function log(x: number): number {
  if (x >= SMALLEST_NORMAL && x <= LARGEST_DIRECT) return logNormal(x, 0);
  if (x > 0 && x < Infinity) return x < 1 ? logNormal(x * TWO_54, -54) : logNormal(x * TWO_MINUS_54, 54);
  return x === 0 ? -Infinity : x === Infinity ? Infinity : Number.NaN;
}

/** The exponent is that of x sqrt(2), so that the mantissa falls in [sqrt(1/2), sqrt(2)] without a branch. */
function logNormal(x: number, shift: number): number {
  const exponent = binaryExponent(x * SQRT_2);
  const k = shift + exponent;
  const f = x * powerOfTwo(-exponent) - 1;
  const halfSquare = 0.5 * f * f;
  return k * LN2_HIGH - (halfSquare - (logSeries(f, halfSquare) + k * LN2_LOW) - f);
}
