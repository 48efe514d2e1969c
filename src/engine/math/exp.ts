import { scaleByPowerOfTwo } from './scale-by-power-of-two.ts';

const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019412;
const LOG2_E = 1.4426950408889634;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/**
 * e^x, the same on every engine: within 1 ulp where the result is a normal number, half a step of 2^-1074 more below.
 *
 * Source: fdlibm e_exp.c (Sun Microsystems): k ln 2 is removed, the rest is a rational approximation by Remes.
 */
export function exp(x: number): number {
  if (!(x <= OVERFLOW && x >= UNDERFLOW)) return x > OVERFLOW ? Infinity : x < UNDERFLOW ? 0 : Number.NaN;
  const k = Math.floor(x * LOG2_E + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.6666666666666602e-1 +
        t *
          (-2.7777777777015593e-3 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  return scaleByPowerOfTwo(y, k);
}
