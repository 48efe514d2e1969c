import type { StreamKey } from './stream-key.ts';

/**
 * Fills the identities of child rows: Threefry2x32-13 of the parent's identity under the table's identity stream, with
 * the draw number mixed into lane 0 of the key and the leaf into lane 1.
 *
 * An identity depends on the parent and the draw number only, never on a rank or an ordinal, so a parent that gains a
 * child changes no other row. Identities are not unique by construction (about one pair in 2^64).
 *
 * @param key the stream of (table, "", "identity")
 * @param parentLanes0 lane 0 of the parents' identities
 * @param parentLanes1 lane 1 of the parents' identities
 * @param parentIndex for each child, the place of its parent in the parent lanes
 * @param draw for each child, its draw number 0..k-1 within its parent (and leaf)
 * @param count how many children
 * @param out0 receives lane 0 of the children's identities
 * @param out1 receives lane 1 of the children's identities
 * @param leaf number of the dyadic leaf of a very large parent, u32, 0 for ordinary parents
 */
export function fillChildIdentities(
  key: StreamKey,
  parentLanes0: Uint32Array,
  parentLanes1: Uint32Array,
  parentIndex: Int32Array,
  draw: Int32Array,
  count: number,
  out0: Uint32Array,
  out1: Uint32Array,
  leaf = 0,
): void {
  const lane0 = key.lane0 | 0;
  const key1 = key.lane1 ^ leaf;
  const parity = 0x1bd11bda ^ key1;
  for (let i = 0; i < count; i++) {
    const parent = parentIndex[i] as number;
    const key0 = lane0 ^ (draw[i] as number);
    const key2 = parity ^ key0;
    let x = (parentLanes0[parent] as number) | 0;
    let y = (parentLanes1[parent] as number) | 0;
    x = (x + key0) | 0;
    y = (y + key1) | 0;
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
