import { DRAW_BLOCK, drawMachine } from './draws/draw-machine.ts';
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
  const machine = drawMachine();
  for (let done = 0; done < count; done += DRAW_BLOCK) {
    const block = Math.min(DRAW_BLOCK, count - done);
    machine.lanes0.set(lanes0.subarray(done, done + block));
    machine.lanes1.set(lanes1.subarray(done, done + block));
    machine.run.bits(block, key.lane0, key.lane1 ^ attempt);
    out0.set(machine.lanes0.subarray(0, block), done);
    out1.set(machine.lanes1.subarray(0, block), done);
  }
}
