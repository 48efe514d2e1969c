import { binaryExponent } from './binary-exponent.ts';
import { powerOfTwo } from './power-of-two.ts';
import { scaleByPowerOfTwo } from './scale-by-power-of-two.ts';

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_54 = 18014398509481984;
const TWO_64 = 18446744073709551616;
const TWO_MINUS_70 = 8.470329472543003e-22;
const CUT_LOW = 1.224744871391589;
const CUT_HIGH = 1.7320508075688772;
const LOG2_OF_1_5_HIGH = 0.5849624872207642;
const LOG2_OF_1_5_LOW = 1.350039202129749e-8;
const TWO_THIRDS_LOG2_E = 0.9617966939259756;
const TWO_THIRDS_LOG2_E_HIGH = 0.9617967009544373;
const TWO_THIRDS_LOG2_E_LOW = -7.028461650952758e-9;
const LN2 = 0.6931471805599453;
const LN2_HIGH = 0.6931471824645996;
const LN2_LOW = -1.904654299957768e-9;

/**
 * x^y, the same on every engine, within 1 ulp where the result is a normal number; special cases are those of the
 * language's own `**` (pow(1, NaN) and pow(1, Infinity) are NaN, a negative x needs an integer y).
 *
 * Source: fdlibm e_pow.c: log2(x) in two parts of 24 and 53 bits, times y in two parts, then 2^ of the sum; parts are
 * cut off by rounding to single precision instead of clearing low words.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x !== x || y !== y) return Number.NaN;
  const isOdd = Math.floor(y) === y && Math.floor(y / 2) !== y / 2;
  const magnitude = Math.abs(x);
  if (magnitude === 0 || magnitude === Infinity || y === Infinity || y === -Infinity) {
    return atTheEnds(x, y, isOdd);
  }
  if (x < 0 && Math.floor(y) !== y) return Number.NaN;
  const result = magnitude === 1 ? 1 : positivePower(magnitude, y);
  return x < 0 && isOdd ? -result : result;
}

function atTheEnds(x: number, y: number, isOdd: boolean): number {
  const magnitude = Math.abs(x);
  if (magnitude === 1) return Number.NaN;
  const grows = magnitude > 1 === y > 0;
  const size = grows ? Infinity : 0;
  const isNegative = isOdd && (x < 0 || 1 / x < 0);
  return isNegative ? -size : size;
}

function positivePower(x: number, exponent: number): number {
  const y = Math.max(-TWO_64, Math.min(TWO_64, exponent));
  if (y < TWO_MINUS_70 && y > -TWO_MINUS_70) return 1;
  const isSubnormal = x < SMALLEST_NORMAL;
  const normal = isSubnormal ? x * TWO_54 : x;
  const binary = binaryExponent(normal);
  const mantissa = normal * powerOfTwo(-binary);
  const isLarge = mantissa >= CUT_HIGH;
  const m = isLarge ? mantissa * 0.5 : mantissa;
  const n = binary + (isLarge ? 1 : 0) - (isSubnormal ? 54 : 0);
  const isMiddle = m >= CUT_LOW;
  const base = isMiddle ? 1.5 : 1;
  const baseLog2High = isMiddle ? LOG2_OF_1_5_HIGH : 0;
  const baseLog2Low = isMiddle ? LOG2_OF_1_5_LOW : 0;

  const u = m - base;
  const v = 1 / (m + base);
  const s = u * v;
  const sHigh = Math.fround(s);
  const sumHigh = Math.fround(m + base);
  const sumLow = m - (sumHigh - base);
  const sLow = v * (u - sHigh * sumHigh - sHigh * sumLow);
  const s2 = s * s;
  const series =
    s2 *
      s2 *
      (5.999999999999946e-1 +
        s2 *
          (4.285714285785502e-1 +
            s2 *
              (3.3333332981837743e-1 +
                s2 * (2.72728123808534e-1 + s2 * (2.3066074577556175e-1 + s2 * 2.0697501780033842e-1))))) +
    sLow * (sHigh + s);
  const sHigh2 = sHigh * sHigh;
  const tHigh = Math.fround(3 + sHigh2 + series);
  const tLow = series - (tHigh - 3 - sHigh2);
  const productHigh = sHigh * tHigh;
  const productLow = sLow * tHigh + tLow * s;
  const pHigh = Math.fround(productHigh + productLow);
  const pLow = productLow - (pHigh - productHigh);
  const zHigh = TWO_THIRDS_LOG2_E_HIGH * pHigh;
  const zLow = TWO_THIRDS_LOG2_E_LOW * pHigh + pLow * TWO_THIRDS_LOG2_E + baseLog2Low;
  const log2High = Math.fround(zHigh + zLow + baseLog2High + n);
  const log2Low = zLow - (log2High - n - baseLog2High - zHigh);

  const yHigh = Math.fround(y);
  const low = (y - yHigh) * log2High + y * log2Low;
  return powerOfTwoOfSum(yHigh * log2High, low);
}

/** 2^(high + low), with |low| far below |high| unless both are small. */
function powerOfTwoOfSum(high: number, low: number): number {
  const sum = high + low;
  if (sum >= 1025) return Infinity;
  if (sum <= -1076) return 0;
  const k = Math.floor(sum + 0.5);
  const rest = high - k;
  const t = Math.fround(rest + low);
  const u = t * LN2_HIGH;
  const v = (low - (t - rest)) * LN2 + t * LN2_LOW;
  const z = u + v;
  const w = v - (z - u);
  const z2 = z * z;
  const c =
    z -
    z2 *
      (1.6666666666666602e-1 +
        z2 *
          (-2.7777777777015593e-3 +
            z2 * (6.613756321437934e-5 + z2 * (-1.6533902205465252e-6 + z2 * 4.1381367970572385e-8))));
  const r = (z * c) / (c - 2) - (w + z * w);
  return scaleByPowerOfTwo(1 - (r - z), k);
}
