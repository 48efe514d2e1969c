// Arithmetic on many numbers at once in AssemblyScript: the same bits as typescript-arrays.ts, which is its oracle.
// Built into arrays-bytes.ts by `node scripts/wasm.mjs`. Operations stand in the order of the scalar functions of
// src/engine/math, since another order would round otherwise.

/** What is read and replaced: 4096 numbers. */
const VALUES: usize = memory.data(32768, 16);

const LN2_HIGH: f64 = 0.6931471803691238;
const LN2_LOW: f64 = 1.9082149292705877e-10;
const LOG2_E: f64 = 1.4426950408889634;
const SQRT_2: f64 = 1.4142135623730951;
const OVERFLOW: f64 = 709.782712893384;
const UNDERFLOW: f64 = -745.1332191019412;
/** Powers of e up to here, and down to its negative, need no care for the exponent. */
const PLAIN: f64 = 700;

export function values(): usize {
  return VALUES;
}

// @ts-ignore
@inline
function powerOfTwo(k: i64): f64 {
  return reinterpret<f64>((k + 1023) << 52);
}

/** As log.ts, for a normal number. */
function log(x: f64): f64 {
  const exponent = <i64>((reinterpret<u64>(x * SQRT_2) >> 52) & 0x7ff) - 1023;
  const k = <f64>exponent;
  const f = x * powerOfTwo(-exponent) - 1;
  const halfSquare = 0.5 * f * f;
  return k * LN2_HIGH - (halfSquare - (logSeries(f, halfSquare) + k * LN2_LOW) - f);
}

// @ts-ignore
@inline
function logSeries(f: f64, halfSquare: f64): f64 {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940942e-1 + w * (2.2222198432149784e-1 + w * 1.5313837699209373e-1));
  const odd =
    z * (6.666666666666735e-1 + w * (2.857142874366239e-1 + w * (1.818357216161805e-1 + w * 1.4798198605116586e-1)));
  return s * (halfSquare + (even + odd));
}

/** As exp.ts. */
function exp(x: f64): f64 {
  if (!(x <= OVERFLOW && x >= UNDERFLOW)) return x > OVERFLOW ? Infinity : x < UNDERFLOW ? 0 : NaN;
  const k = floor(x * LOG2_E + 0.5);
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
  const whole = <i64>k;
  if (whole >= -1021 && whole <= 1022) return y * powerOfTwo(whole);
  if (whole > 1022) return y * powerOfTwo(whole - 2) * 4;
  return y * powerOfTwo(whole + 128) * powerOfTwo(-128);
}

// @ts-ignore
@inline
function all(value: f64): v128 {
  return f64x2.splat(value);
}

// @ts-ignore
@inline
function step(sum: v128, r: v128, next: f64): v128 {
  return f64x2.add(f64x2.mul(sum, r), f64x2.splat(next));
}

/** As exp.ts, for two numbers between -700 and 700. */
// @ts-ignore
@inline
function expPair(x: v128): v128 {
  const k = f64x2.floor(f64x2.add(f64x2.mul(x, all(LOG2_E)), all(0.5)));
  const high = f64x2.sub(x, f64x2.mul(k, all(LN2_HIGH)));
  const low = f64x2.mul(k, all(LN2_LOW));
  const r = f64x2.sub(high, low);
  const t = f64x2.mul(r, r);
  let sum = f64x2.mul(t, all(4.1381367970572385e-8));
  sum = f64x2.mul(t, f64x2.add(all(-1.6533902205465252e-6), sum));
  sum = f64x2.mul(t, f64x2.add(all(6.613756321437934e-5), sum));
  sum = f64x2.mul(t, f64x2.add(all(-2.7777777777015593e-3), sum));
  sum = f64x2.mul(t, f64x2.add(all(1.6666666666666602e-1), sum));
  const c = f64x2.sub(r, sum);
  const quotient = f64x2.div(f64x2.mul(r, c), f64x2.sub(all(2), c));
  const y = f64x2.sub(all(1), f64x2.sub(f64x2.sub(low, quotient), high));
  const whole = i64x2.extend_low_i32x4_s(i32x4.trunc_sat_f64x2_s_zero(k));
  return f64x2.mul(y, i64x2.shl(i64x2.add(whole, i64x2.splat(1023)), 52));
}

/** scale e^(factor x) */
export function exponentials(count: i32, scale: f64, factor: f64): void {
  const end: usize = 8 * <usize>count;
  for (let i: usize = 0; i < end; i += 16) {
    const x = f64x2.mul(all(factor), v128.load(VALUES + i));
    if (i64x2.all_true(f64x2.le(f64x2.abs(x), all(PLAIN)))) {
      v128.store(VALUES + i, f64x2.mul(all(scale), expPair(x)));
    } else {
      store<f64>(VALUES + i, scale * exp(f64x2.extract_lane(x, 0)));
      store<f64>(VALUES + i + 8, scale * exp(f64x2.extract_lane(x, 1)));
    }
  }
}

/** Standard normal quantiles, as normal-quantile.ts. */
export function normalQuantiles(count: i32): void {
  const end: usize = 8 * <usize>count;
  for (let i: usize = 0; i < end; i += 16) {
    const u = v128.load(VALUES + i);
    const q = f64x2.sub(u, all(0.5));
    v128.store(VALUES + i, centre(q));
    const isCentre = f64x2.le(f64x2.abs(q), all(0.425));
    if (i64x2.all_true(isCentre)) continue;
    if (i64x2.extract_lane(isCentre, 0) == 0) {
      store<f64>(VALUES + i, tail(f64x2.extract_lane(u, 0), f64x2.extract_lane(q, 0)));
    }
    if (i64x2.extract_lane(isCentre, 1) == 0) {
      store<f64>(VALUES + i + 8, tail(f64x2.extract_lane(u, 1), f64x2.extract_lane(q, 1)));
    }
  }
}

// @ts-ignore
@inline
function centre(q: v128): v128 {
  const r = f64x2.sub(all(0.180625), f64x2.mul(q, q));
  let above = step(all(2509.0809287301227), r, 33430.57558358813);
  above = step(above, r, 67265.7709270087);
  above = step(above, r, 45921.95393154987);
  above = step(above, r, 13731.69376550946);
  above = step(above, r, 1971.5909503065513);
  above = step(above, r, 133.14166789178438);
  above = step(above, r, 3.3871328727963665);
  let below = step(all(5226.495278852545), r, 28729.085735721943);
  below = step(below, r, 39307.89580009271);
  below = step(below, r, 21213.794301586597);
  below = step(below, r, 5394.196021424751);
  below = step(below, r, 687.1870074920579);
  below = step(below, r, 42.31333070160091);
  below = step(below, r, 1);
  return f64x2.div(f64x2.mul(q, above), below);
}

function tail(u: f64, q: f64): f64 {
  const chance = q < 0 ? u : 1 - u;
  if (!(chance > 0)) return chance == 0 ? (q < 0 ? -Infinity : Infinity) : NaN;
  const r = sqrt(-log(chance));
  const z = r <= 5 ? near(r - 1.6) : far(r - 5);
  return q < 0 ? -z : z;
}

// @ts-ignore
@inline
function near(r: f64): f64 {
  const above =
    ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
    1.4234371107496835;
  const below =
    ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
    1;
  return above / below;
}

// @ts-ignore
@inline
function far(r: f64): f64 {
  const above =
    ((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r + 0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
    6.657904643501103;
  const below =
    ((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r + 0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
    1;
  return above / below;
}

/** Whole numbers of units: cut to [lower, upper], times the units, rounded half away from zero. */
export function wholeUnits(count: i32, lower: f64, upper: f64, units: f64): void {
  const end: usize = 8 * <usize>count;
  const half = all(0.5);
  for (let i: usize = 0; i < end; i += 16) {
    const value = v128.load(VALUES + i);
    const above = v128.bitselect(all(lower), value, f64x2.lt(value, all(lower)));
    const inside = v128.bitselect(all(upper), above, f64x2.gt(value, all(upper)));
    const x = f64x2.mul(inside, all(units));
    const negative = f64x2.neg(f64x2.floor(f64x2.add(f64x2.neg(x), half)));
    const positive = f64x2.floor(f64x2.add(x, half));
    v128.store(VALUES + i, v128.bitselect(negative, positive, f64x2.lt(x, all(0))));
  }
}

/** Places on a grid: start + x span, down to a multiple of the grid, and not beyond the last. */
export function gridPlaces(count: i32, start: f64, span: f64, grid: f64, last: f64): void {
  const end: usize = 8 * <usize>count;
  for (let i: usize = 0; i < end; i += 16) {
    const place = f64x2.add(all(start), f64x2.mul(v128.load(VALUES + i), all(span)));
    const held = f64x2.mul(f64x2.floor(f64x2.div(place, all(grid))), all(grid));
    v128.store(VALUES + i, v128.bitselect(all(last), held, f64x2.gt(held, all(last))));
  }
}

// @ts-ignore
@inline
function mixed(word: v128): v128 {
  const x = i32x4.mul(v128.xor(word, i32x4.shr_u(word, 16)), i32x4.splat(0x7feb352d));
  return i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), i32x4.splat(<i32>0x846ca68b));
}

/** The Feistel network of permutation.ts, for sizes up to 2^31: `lowBits` and `highBits` are those of its two halves. */
export function permuted(
  count: i32,
  size: i32,
  lowBits: i32,
  highBits: i32,
  key0: i32,
  key1: i32,
  key2: i32,
  key3: i32,
  key4: i32,
  key5: i32,
): void {
  const end: usize = 8 * <usize>count;
  const toHigh = 32 - highBits;
  const toLow = 32 - lowBits;
  const lowMask = i32x4.splat((1 << lowBits) - 1);
  const limit = i32x4.splat(size);
  for (let i: usize = 0; i < end; i += 32) {
    const first = i32x4.trunc_sat_f64x2_u_zero(v128.load(VALUES + i));
    const second = i32x4.trunc_sat_f64x2_u_zero(v128.load(VALUES + i + 16));
    let image = i32x4.shuffle(first, second, 0, 1, 4, 5);
    let outside = i32x4.splat(-1);
    do {
      let high = i32x4.shr_u(image, lowBits);
      let low = v128.and(image, lowMask);
      high = v128.xor(high, i32x4.shr_u(mixed(v128.xor(low, i32x4.splat(key0))), toHigh));
      low = v128.xor(low, i32x4.shr_u(mixed(v128.xor(high, i32x4.splat(key1))), toLow));
      high = v128.xor(high, i32x4.shr_u(mixed(v128.xor(low, i32x4.splat(key2))), toHigh));
      low = v128.xor(low, i32x4.shr_u(mixed(v128.xor(high, i32x4.splat(key3))), toLow));
      high = v128.xor(high, i32x4.shr_u(mixed(v128.xor(low, i32x4.splat(key4))), toHigh));
      low = v128.xor(low, i32x4.shr_u(mixed(v128.xor(high, i32x4.splat(key5))), toLow));
      const next = v128.or(i32x4.shl(high, lowBits), low);
      image = v128.bitselect(next, image, outside);
      outside = i32x4.ge_u(image, limit);
    } while (v128.any_true(outside));
    v128.store(VALUES + i, f64x2.convert_low_i32x4_u(image));
    v128.store(VALUES + i + 16, f64x2.convert_low_i32x4_u(i32x4.shuffle(image, image, 2, 3, 2, 3)));
  }
}
