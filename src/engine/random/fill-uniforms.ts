import type { StreamKey } from './stream-key.ts';
import { threefry2x32 } from './threefry.ts';

const TWO_26 = 67108864;
const TWO_32 = 4294967296;
const TWO_MINUS_52 = 2.220446049250313e-16;

const lanes = new Uint32Array(2);

function scalarUniform(key0: number, key1: number, counter0: number, counter1: number): number {
  threefry2x32(key0, key1, counter0, counter1, lanes);
  return (((lanes[0] as number) >>> 6) * TWO_26 + ((lanes[1] as number) >>> 6) + 0.5) * TWO_MINUS_52;
}

/**
 * Fills `out` with the uniforms of the consecutive root identities `start`, `start + 1`, ...: row n has the counter
 * (n mod 2^32, floor(n / 2^32)).
 *
 * A uniform carries 52 random bits and is an odd multiple of 2^-53, hence never 0 or 1, and 1 - u is exact.
 *
 * The thirteen Threefry rounds are written out for four counters at a time, here and in `fillGathered`: a loop over
 * rounds, or one counter at a time, costs 1.3 to 4 times as much. Tests hold both to `threefry2x32`.
 *
 * @param key the column's stream
 * @param start first row number, an integer with start + count <= 2^53
 * @param count how many rows
 * @param out receives `count` values from its first place on
 * @param attempt number of the redraw, u32, 0 for the first draw; mixed into lane 1 of the key
 */
export function fillContiguous(key: StreamKey, start: number, count: number, out: Float64Array, attempt = 0): void {
  const key0 = key.lane0 | 0;
  const key1 = key.lane1 ^ attempt;
  const counter1 = Math.floor(start / TWO_32);
  const counter0 = start - counter1 * TWO_32;
  const beforeCarry = Math.min(count, TWO_32 - counter0);
  fillRun(key0, key1, counter0, counter1, 0, beforeCarry, out);
  if (beforeCarry < count) fillRun(key0, key1, 0, counter1 + 1, beforeCarry, count, out);
}

/** Fills places `from` to `to` of `out`; the counters start at (counter0, counter1), lane 0 does not overflow. */
function fillRun(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  from: number,
  to: number,
  out: Float64Array,
): void {
  const key2 = 0x1bd11bda ^ key0 ^ key1;
  const low = (counter0 - from) | 0;
  const high = counter1 | 0;
  let i = from;
  for (; i + 3 < to; i += 4) {
    let x0 = (low + i) | 0;
    let y0 = high;
    let x1 = (low + i + 1) | 0;
    let y1 = high;
    let x2 = (low + i + 2) | 0;
    let y2 = high;
    let x3 = (low + i + 3) | 0;
    let y3 = high;
    x0 = (x0 + key0) | 0;
    y0 = (y0 + key1) | 0;
    x1 = (x1 + key0) | 0;
    y1 = (y1 + key1) | 0;
    x2 = (x2 + key0) | 0;
    y2 = (y2 + key1) | 0;
    x3 = (x3 + key0) | 0;
    y3 = (y3 + key1) | 0;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 13) | (y0 >>> 19)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 13) | (y1 >>> 19)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 13) | (y2 >>> 19)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 13) | (y3 >>> 19)) ^ x3;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 15) | (y0 >>> 17)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 15) | (y1 >>> 17)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 15) | (y2 >>> 17)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 15) | (y3 >>> 17)) ^ x3;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 26) | (y0 >>> 6)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 26) | (y1 >>> 6)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 26) | (y2 >>> 6)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 26) | (y3 >>> 6)) ^ x3;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 6) | (y0 >>> 26)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 6) | (y1 >>> 26)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 6) | (y2 >>> 26)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 6) | (y3 >>> 26)) ^ x3;
    x0 = (x0 + key1) | 0;
    y0 = (y0 + key2 + 1) | 0;
    x1 = (x1 + key1) | 0;
    y1 = (y1 + key2 + 1) | 0;
    x2 = (x2 + key1) | 0;
    y2 = (y2 + key2 + 1) | 0;
    x3 = (x3 + key1) | 0;
    y3 = (y3 + key2 + 1) | 0;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 17) | (y0 >>> 15)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 17) | (y1 >>> 15)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 17) | (y2 >>> 15)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 17) | (y3 >>> 15)) ^ x3;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 29) | (y0 >>> 3)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 29) | (y1 >>> 3)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 29) | (y2 >>> 3)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 29) | (y3 >>> 3)) ^ x3;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 16) | (y0 >>> 16)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 16) | (y1 >>> 16)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 16) | (y2 >>> 16)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 16) | (y3 >>> 16)) ^ x3;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 24) | (y0 >>> 8)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 24) | (y1 >>> 8)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 24) | (y2 >>> 8)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 24) | (y3 >>> 8)) ^ x3;
    x0 = (x0 + key2) | 0;
    y0 = (y0 + key0 + 2) | 0;
    x1 = (x1 + key2) | 0;
    y1 = (y1 + key0 + 2) | 0;
    x2 = (x2 + key2) | 0;
    y2 = (y2 + key0 + 2) | 0;
    x3 = (x3 + key2) | 0;
    y3 = (y3 + key0 + 2) | 0;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 13) | (y0 >>> 19)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 13) | (y1 >>> 19)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 13) | (y2 >>> 19)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 13) | (y3 >>> 19)) ^ x3;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 15) | (y0 >>> 17)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 15) | (y1 >>> 17)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 15) | (y2 >>> 17)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 15) | (y3 >>> 17)) ^ x3;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 26) | (y0 >>> 6)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 26) | (y1 >>> 6)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 26) | (y2 >>> 6)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 26) | (y3 >>> 6)) ^ x3;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 6) | (y0 >>> 26)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 6) | (y1 >>> 26)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 6) | (y2 >>> 26)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 6) | (y3 >>> 26)) ^ x3;
    x0 = (x0 + key0) | 0;
    y0 = (y0 + key1 + 3) | 0;
    x1 = (x1 + key0) | 0;
    y1 = (y1 + key1 + 3) | 0;
    x2 = (x2 + key0) | 0;
    y2 = (y2 + key1 + 3) | 0;
    x3 = (x3 + key0) | 0;
    y3 = (y3 + key1 + 3) | 0;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 17) | (y0 >>> 15)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 17) | (y1 >>> 15)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 17) | (y2 >>> 15)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 17) | (y3 >>> 15)) ^ x3;
    out[i] = ((x0 >>> 6) * TWO_26 + (y0 >>> 6) + 0.5) * TWO_MINUS_52;
    out[i + 1] = ((x1 >>> 6) * TWO_26 + (y1 >>> 6) + 0.5) * TWO_MINUS_52;
    out[i + 2] = ((x2 >>> 6) * TWO_26 + (y2 >>> 6) + 0.5) * TWO_MINUS_52;
    out[i + 3] = ((x3 >>> 6) * TWO_26 + (y3 >>> 6) + 0.5) * TWO_MINUS_52;
  }
  for (; i < to; i++) out[i] = scalarUniform(key0, key1, (low + i) | 0, high);
}

/**
 * Fills `out` with the uniforms of the row identities (lanes0[i], lanes1[i]), the same values `fillContiguous` gives
 * where the identities are consecutive row numbers.
 *
 * @param key the column's stream
 * @param lanes0 lane 0 of each identity
 * @param lanes1 lane 1 of each identity
 * @param count how many rows
 * @param out receives `count` values from its first place on
 * @param attempt number of the redraw, u32, 0 for the first draw; mixed into lane 1 of the key
 */
export function fillGathered(
  key: StreamKey,
  lanes0: Uint32Array,
  lanes1: Uint32Array,
  count: number,
  out: Float64Array,
  attempt = 0,
): void {
  const key0 = key.lane0 | 0;
  const key1 = key.lane1 ^ attempt;
  const key2 = 0x1bd11bda ^ key0 ^ key1;
  let i = 0;
  for (; i + 3 < count; i += 4) {
    let x0 = (lanes0[i] as number) | 0;
    let y0 = (lanes1[i] as number) | 0;
    let x1 = (lanes0[i + 1] as number) | 0;
    let y1 = (lanes1[i + 1] as number) | 0;
    let x2 = (lanes0[i + 2] as number) | 0;
    let y2 = (lanes1[i + 2] as number) | 0;
    let x3 = (lanes0[i + 3] as number) | 0;
    let y3 = (lanes1[i + 3] as number) | 0;
    x0 = (x0 + key0) | 0;
    y0 = (y0 + key1) | 0;
    x1 = (x1 + key0) | 0;
    y1 = (y1 + key1) | 0;
    x2 = (x2 + key0) | 0;
    y2 = (y2 + key1) | 0;
    x3 = (x3 + key0) | 0;
    y3 = (y3 + key1) | 0;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 13) | (y0 >>> 19)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 13) | (y1 >>> 19)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 13) | (y2 >>> 19)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 13) | (y3 >>> 19)) ^ x3;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 15) | (y0 >>> 17)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 15) | (y1 >>> 17)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 15) | (y2 >>> 17)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 15) | (y3 >>> 17)) ^ x3;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 26) | (y0 >>> 6)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 26) | (y1 >>> 6)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 26) | (y2 >>> 6)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 26) | (y3 >>> 6)) ^ x3;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 6) | (y0 >>> 26)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 6) | (y1 >>> 26)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 6) | (y2 >>> 26)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 6) | (y3 >>> 26)) ^ x3;
    x0 = (x0 + key1) | 0;
    y0 = (y0 + key2 + 1) | 0;
    x1 = (x1 + key1) | 0;
    y1 = (y1 + key2 + 1) | 0;
    x2 = (x2 + key1) | 0;
    y2 = (y2 + key2 + 1) | 0;
    x3 = (x3 + key1) | 0;
    y3 = (y3 + key2 + 1) | 0;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 17) | (y0 >>> 15)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 17) | (y1 >>> 15)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 17) | (y2 >>> 15)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 17) | (y3 >>> 15)) ^ x3;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 29) | (y0 >>> 3)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 29) | (y1 >>> 3)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 29) | (y2 >>> 3)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 29) | (y3 >>> 3)) ^ x3;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 16) | (y0 >>> 16)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 16) | (y1 >>> 16)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 16) | (y2 >>> 16)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 16) | (y3 >>> 16)) ^ x3;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 24) | (y0 >>> 8)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 24) | (y1 >>> 8)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 24) | (y2 >>> 8)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 24) | (y3 >>> 8)) ^ x3;
    x0 = (x0 + key2) | 0;
    y0 = (y0 + key0 + 2) | 0;
    x1 = (x1 + key2) | 0;
    y1 = (y1 + key0 + 2) | 0;
    x2 = (x2 + key2) | 0;
    y2 = (y2 + key0 + 2) | 0;
    x3 = (x3 + key2) | 0;
    y3 = (y3 + key0 + 2) | 0;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 13) | (y0 >>> 19)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 13) | (y1 >>> 19)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 13) | (y2 >>> 19)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 13) | (y3 >>> 19)) ^ x3;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 15) | (y0 >>> 17)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 15) | (y1 >>> 17)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 15) | (y2 >>> 17)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 15) | (y3 >>> 17)) ^ x3;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 26) | (y0 >>> 6)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 26) | (y1 >>> 6)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 26) | (y2 >>> 6)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 26) | (y3 >>> 6)) ^ x3;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 6) | (y0 >>> 26)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 6) | (y1 >>> 26)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 6) | (y2 >>> 26)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 6) | (y3 >>> 26)) ^ x3;
    x0 = (x0 + key0) | 0;
    y0 = (y0 + key1 + 3) | 0;
    x1 = (x1 + key0) | 0;
    y1 = (y1 + key1 + 3) | 0;
    x2 = (x2 + key0) | 0;
    y2 = (y2 + key1 + 3) | 0;
    x3 = (x3 + key0) | 0;
    y3 = (y3 + key1 + 3) | 0;
    x0 = (x0 + y0) | 0;
    y0 = ((y0 << 17) | (y0 >>> 15)) ^ x0;
    x1 = (x1 + y1) | 0;
    y1 = ((y1 << 17) | (y1 >>> 15)) ^ x1;
    x2 = (x2 + y2) | 0;
    y2 = ((y2 << 17) | (y2 >>> 15)) ^ x2;
    x3 = (x3 + y3) | 0;
    y3 = ((y3 << 17) | (y3 >>> 15)) ^ x3;
    out[i] = ((x0 >>> 6) * TWO_26 + (y0 >>> 6) + 0.5) * TWO_MINUS_52;
    out[i + 1] = ((x1 >>> 6) * TWO_26 + (y1 >>> 6) + 0.5) * TWO_MINUS_52;
    out[i + 2] = ((x2 >>> 6) * TWO_26 + (y2 >>> 6) + 0.5) * TWO_MINUS_52;
    out[i + 3] = ((x3 >>> 6) * TWO_26 + (y3 >>> 6) + 0.5) * TWO_MINUS_52;
  }
  for (; i < count; i++) out[i] = scalarUniform(key0, key1, lanes0[i] as number, lanes1[i] as number);
}
