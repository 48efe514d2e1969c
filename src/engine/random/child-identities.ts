import { DRAW_BLOCK, drawMachine } from './draws/draw-machine.ts';
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
  const { run, lanes0, lanes1, numbers } = drawMachine();
  for (let done = 0; done < count; done += DRAW_BLOCK) {
    const block = Math.min(DRAW_BLOCK, count - done);
    for (let i = 0; i < block; i++) {
      const parent = parentIndex[done + i] as number;
      lanes0[i] = parentLanes0[parent] as number;
      lanes1[i] = parentLanes1[parent] as number;
      numbers[i] = draw[done + i] as number;
    }
    run.numbered(block, key.lane0, key.lane1 ^ leaf);
    out0.set(lanes0.subarray(0, block), done);
    out1.set(lanes1.subarray(0, block), done);
  }
}
