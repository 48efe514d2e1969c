// The fill kernels in AssemblyScript: the same bits as those of src/engine/random, which are their oracle.
// Built into draws-bytes.ts by `node scripts/wasm.mjs`.

// All hold 4096 rows.
/** Lanes of counters, replaced by lanes of draws. */
const LANES0: usize = memory.data(16384, 16);
const LANES1: usize = memory.data(16384, 16);
/** A number a row, mixed into lane 0 of the key. */
const NUMBERS: usize = memory.data(16384, 16);
const NO_NUMBERS: usize = memory.data(16384, 16);
const UNIFORMS: usize = memory.data(32768, 16);

export function lanes0(): usize {
  return LANES0;
}

export function lanes1(): usize {
  return LANES1;
}

export function numbers(): usize {
  return NUMBERS;
}

export function uniforms(): usize {
  return UNIFORMS;
}

// @ts-ignore
@inline
function turn(value: v128, left: i32): v128 {
  return v128.or(i32x4.shl(value, left), i32x4.shr_u(value, 32 - left));
}

// Threefry2x32 with 13 rounds, four counters at a time.
function mix(count: i32, key0: i32, key1: i32, own: usize): void {
  const base0 = i32x4.splat(key0);
  const k1 = i32x4.splat(key1);
  const parity = i32x4.splat(0x1bd11bda ^ key1);
  const one = i32x4.splat(1);
  const two = i32x4.splat(2);
  const three = i32x4.splat(3);
  const end: usize = 4 * <usize>count;
  for (let i: usize = 0; i < end; i += 16) {
    const k0 = v128.xor(base0, v128.load(own + i));
    const k2 = v128.xor(parity, k0);
    let x = i32x4.add(v128.load(LANES0 + i), k0);
    let y = i32x4.add(v128.load(LANES1 + i), k1);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 13), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 15), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 26), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 6), x);
    x = i32x4.add(x, k1);
    y = i32x4.add(y, i32x4.add(k2, one));
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 17), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 29), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 16), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 24), x);
    x = i32x4.add(x, k2);
    y = i32x4.add(y, i32x4.add(k0, two));
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 13), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 15), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 26), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 6), x);
    x = i32x4.add(x, k0);
    y = i32x4.add(y, i32x4.add(k1, three));
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 17), x);
    v128.store(LANES0 + i, x);
    v128.store(LANES1 + i, y);
  }
}

// ((lane 0 >>> 6) 2^26 + (lane 1 >>> 6) + 0.5) 2^-52, two at a time; every step but the last is exact, and so is that.
function convert(count: i32): void {
  const factor = f64x2.splat(67108864);
  const half = f64x2.splat(0.5);
  const unit = f64x2.splat(2.220446049250313e-16);
  const end: usize = 4 * <usize>count;
  for (let i: usize = 0; i < end; i += 16) {
    const high = i32x4.shr_u(v128.load(LANES0 + i), 6);
    const low = i32x4.shr_u(v128.load(LANES1 + i), 6);
    const first = f64x2.add(
      f64x2.add(f64x2.mul(f64x2.convert_low_i32x4_u(high), factor), f64x2.convert_low_i32x4_u(low)),
      half,
    );
    const highs = i32x4.shuffle(high, high, 2, 3, 2, 3);
    const lows = i32x4.shuffle(low, low, 2, 3, 2, 3);
    const second = f64x2.add(
      f64x2.add(f64x2.mul(f64x2.convert_low_i32x4_u(highs), factor), f64x2.convert_low_i32x4_u(lows)),
      half,
    );
    v128.store(UNIFORMS + 2 * i, f64x2.mul(first, unit));
    v128.store(UNIFORMS + 2 * i + 16, f64x2.mul(second, unit));
  }
}

/** Uniforms of consecutive counters; lane 0 does not overflow. */
export function contiguous(count: i32, key0: i32, key1: i32, counter0: i32, counter1: i32): void {
  let low = i32x4.add(i32x4.splat(counter0), i32x4(0, 1, 2, 3));
  const high = i32x4.splat(counter1);
  const four = i32x4.splat(4);
  const end: usize = 4 * <usize>count;
  for (let i: usize = 0; i < end; i += 16) {
    v128.store(LANES0 + i, low);
    v128.store(LANES1 + i, high);
    low = i32x4.add(low, four);
  }
  mix(count, key0, key1, NO_NUMBERS);
  convert(count);
}

/** Uniforms of the counters in the lanes. */
export function gathered(count: i32, key0: i32, key1: i32): void {
  mix(count, key0, key1, NO_NUMBERS);
  convert(count);
}

/** Draws of the counters in the lanes, in place of them. */
export function bits(count: i32, key0: i32, key1: i32): void {
  mix(count, key0, key1, NO_NUMBERS);
}

/** Draws of the counters in the lanes, in place of them, each under a key with its own number. */
export function numbered(count: i32, key0: i32, key1: i32): void {
  mix(count, key0, key1, NUMBERS);
}
