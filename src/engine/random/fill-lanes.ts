import type { StreamKey } from './stream-key.ts';

/**
 * Fills the raw 64 bits of one draw a row: the two lanes of Threefry2x32-13 of the row's identity, from the very
 * counters the uniforms of `fill-uniforms.ts` are made of.
 *
 * Under one key it is one-to-one: rows of different identities never get the same 64 bits.
 *
 * @param key the column's stream
 * @param lanes0 lane 0 of the rows' identities
 * @param lanes1 lane 1 of the rows' identities
 * @param count how many rows
 * @param out0 receives lane 0 of each draw
 * @param out1 receives lane 1 of each draw
 * @param attempt number of the draw, u32, 0 for the first; mixed into lane 1 of the key
 */
export function fillLanes(
  key: StreamKey,
  lanes0: Uint32Array,
  lanes1: Uint32Array,
  count: number,
  out0: Uint32Array,
  out1: Uint32Array,
  attempt = 0,
): void {
  const key0 = key.lane0 | 0;
  const key1 = key.lane1 ^ attempt;
  const key2 = 0x1bd11bda ^ key0 ^ key1;
  for (let i = 0; i < count; i++) {
    let x = ((lanes0[i] as number) + key0) | 0;
    let y = ((lanes1[i] as number) + key1) | 0;
    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + key1) | 0;
    y = (y + key2 + 1) | 0;
    x = (x + y) | 0;
    y = ((y << 17) | (y >>> 15)) ^ x;
    x = (x + y) | 0;
    y = ((y << 29) | (y >>> 3)) ^ x;
    x = (x + y) | 0;
    y = ((y << 16) | (y >>> 16)) ^ x;
    x = (x + y) | 0;
    y = ((y << 24) | (y >>> 8)) ^ x;
    x = (x + key2) | 0;
    y = (y + key0 + 2) | 0;
    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + key0) | 0;
    y = (y + key1 + 3) | 0;
    x = (x + y) | 0;
    y = ((y << 17) | (y >>> 15)) ^ x;
    out0[i] = x;
    out1[i] = y;
  }
}
