import { exp } from './exp.ts';
import { powerOfTwo } from './power-of-two.ts';

const TWO_MINUS_54 = 5.551115123125783e-17;
const HALF_LN2 = 0.34657359027997264;
const ALL_BITS_LN2 = 38.816242111356935;
const LOG2_E = 1.4426950408889634;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/**
 * e^x - 1 without the loss of digits near 0, the same on every engine, within 1 ulp.
 *
 * Source: fdlibm s_expm1.c.
 */
export function expm1(x: number): number {
  if (!(x >= -ALL_BITS_LN2)) return x < -ALL_BITS_LN2 ? -1 : Number.NaN;
  if (x > ALL_BITS_LN2) return exp(x) - 1;
  if (x < TWO_MINUS_54 && x > -TWO_MINUS_54) return x;
  const k = x > HALF_LN2 || x < -HALF_LN2 ? Math.floor(x * LOG2_E + 0.5) : 0;
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const lost = high - r - low;
  const half = 0.5 * r;
  const halfSquare = r * half;
  const series =
    1 +
    halfSquare *
      (-3.333333333333313e-2 +
        halfSquare *
          (1.5873015872548146e-3 +
            halfSquare *
              (-7.93650757867488e-5 + halfSquare * (4.008217827329362e-6 + halfSquare * -2.0109921818362437e-7))));
  const t = 3 - series * half;
  const quotient = halfSquare * ((series - t) / (6 - r * t));
  if (k === 0) return r - (r * quotient - halfSquare);
  const e = r * (quotient - lost) - lost - halfSquare;
  return assemble(k, r, e);
}

/** 2^k (1 + r - e) - 1, in the order of operations that loses least for each k. */
function assemble(k: number, r: number, e: number): number {
  if (k === -1) return 0.5 * (r - e) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (k < 0 || k > 55) return (1 - (e - r)) * powerOfTwo(k) - 1;
  const unit = powerOfTwo(-k);
  if (k < 20) return (1 - unit - (e - r)) * powerOfTwo(k);
  return (r - (e + unit) + 1) * powerOfTwo(k);
}
