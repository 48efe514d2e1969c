/**
 * Elementary functions in BigInt fixed point with 1200 fraction bits: an independent reference for the engine's own.
 * Every double is a multiple of 2^-1074, so arguments are exact; results are good to about 2^-1180.
 */
const FRACTION_BITS = 1200n;
const ONE = 1n << FRACTION_BITS;

export type Fixed = bigint;

/** 1. */
export const fixedOne: Fixed = ONE;

/** The exact value of a finite double. */
export function fixed(x: number): Fixed {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const biased = (bits >> 52n) & 0x7ffn;
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = biased === 0n ? fraction : fraction | 0x10000000000000n;
  const shift = FRACTION_BITS - 1074n + (biased === 0n ? 0n : biased - 1n);
  const magnitude = mantissa << shift;
  return bits >> 63n === 1n ? -magnitude : magnitude;
}

/** Product of two fixed-point numbers. */
export function times(a: Fixed, b: Fixed): Fixed {
  return (a * b) >> FRACTION_BITS;
}

/** e^x. */
export function fixedExp(x: Fixed): Fixed {
  const k = x / LN2 - (x < 0n ? 1n : 0n);
  const r = (x - k * LN2) >> 8n;
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; term !== 0n; n++) {
    term = times(term, r) / n;
    sum += term;
  }
  for (let i = 0; i < 8; i++) sum = times(sum, sum);
  return k >= 0n ? sum << k : sum >> -k;
}

/** The natural logarithm of x > 0. */
export function fixedLog(x: Fixed): Fixed {
  const exponent = BigInt(topBit(x)) - FRACTION_BITS;
  const mantissa = exponent >= 0n ? x >> exponent : x << -exponent;
  return exponent * LN2 + twiceAtanh(((mantissa - ONE) << FRACTION_BITS) / (mantissa + ONE));
}

function twiceAtanh(s: Fixed): Fixed {
  const square = times(s, s);
  let power = s;
  let sum = 0n;
  for (let odd = 1n; power !== 0n; odd += 2n) {
    sum += power / odd;
    power = times(power, square);
  }
  return 2n * sum;
}

const LN2 = twiceAtanh(ONE / 3n);

/** The distance of a double from a reference, in units in the last place of a double of the reference's size. */
export function ulpError(got: number, reference: Fixed): number {
  const lowest = FRACTION_BITS - 1074n;
  const last = BigInt(topBit(absolute(reference))) - 52n;
  const ulpBit = last < lowest ? lowest : last;
  return Number((absolute(fixed(got) - reference) << 30n) >> ulpBit) / 2 ** 30;
}

function absolute(x: Fixed): Fixed {
  return x < 0n ? -x : x;
}

function topBit(x: Fixed): number {
  const hexadecimal = x.toString(16);
  return 4 * hexadecimal.length - 1 - (Math.clz32(Number.parseInt(hexadecimal.charAt(0), 16)) - 28);
}
