import { binaryExponent } from './binary-exponent.ts';
import { log } from './log.ts';
import { logSeries } from './log-series.ts';
import { powerOfTwo } from './power-of-two.ts';

const TWO_MINUS_54 = 5.551115123125783e-17;
const TWO_53 = 9007199254740992;
const SQRT_2 = 1.4142135623730951;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/**
 * log(1 + x) without the loss of digits near 0, the same on every engine, within 1 ulp; -Infinity at -1, NaN below.
 *
 * Source: fdlibm s_log1p.c: the rounding error of 1 + x is carried into the result.
 */
export function log1p(x: number): number {
  if (!(x > -1 && x < Infinity)) return x === -1 ? -Infinity : x === Infinity ? Infinity : Number.NaN;
  if (x < TWO_MINUS_54 && x > -TWO_MINUS_54) return x;
  if (x > -0.2928932188134524 && x < 0.41421356237309503) {
    const halfSquare = 0.5 * x * x;
    return x - (halfSquare - logSeries(x, halfSquare));
  }
  if (x >= TWO_53) return log(x);
  const sum = 1 + x;
  const lost = x >= 1 ? 1 - (sum - x) : x - (sum - 1);
  const correction = lost / sum;
  const k = binaryExponent(sum * SQRT_2);
  const f = sum * powerOfTwo(-k) - 1;
  const halfSquare = 0.5 * f * f;
  return k * LN2_HIGH - (halfSquare - (logSeries(f, halfSquare) + (k * LN2_LOW + correction)) - f);
}
