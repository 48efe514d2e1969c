import { DRAW_BLOCK, drawMachine } from './draws/draw-machine.ts';
import { uniformOf } from './draws/uniform-of.ts';
import type { StreamKey } from './stream-key.ts';
import { threefry2x32 } from './threefry.ts';

const TWO_32 = 4294967296;

/** Fewer draws than this are made sooner than handed to a kernel. */
const FEWEST_DRAWS = 8;

const pair = new Uint32Array(2);

/**
 * Fills `out` with the uniforms of the consecutive root identities `start`, `start + 1`, ...: row n has the counter
 * (n mod 2^32, floor(n / 2^32)).
 *
 * A uniform carries 52 random bits and is an odd multiple of 2^-53, hence never 0 or 1, and 1 - u is exact.
 *
 * @param key the column's stream
 * @param start first row number, an integer with start + count <= 2^53
 * @param count how many rows
 * @param out receives `count` values from its first place on
 * @param attempt number of the redraw, u32, 0 for the first draw; mixed into lane 1 of the key
 */
export function fillContiguous(key: StreamKey, start: number, count: number, out: Float64Array, attempt = 0): void {
  const machine = drawMachine();
  const key1 = key.lane1 ^ attempt;
  for (let done = 0; done < count; ) {
    const row = start + done;
    const counter1 = Math.floor(row / TWO_32);
    const counter0 = row - counter1 * TWO_32;
    const block = Math.min(DRAW_BLOCK, count - done, TWO_32 - counter0);
    machine.run.contiguous(block, key.lane0, key1, counter0, counter1);
    out.set(block === DRAW_BLOCK ? machine.uniforms : machine.uniforms.subarray(0, block), done);
    done += block;
  }
}

/**
 * Fills `out` with the uniforms of the rows whose identities are given: the same values as `fillContiguous` gives for
 * the same identities.
 *
 * @param key the column's stream
 * @param lanes0 lane 0 of the rows' identities
 * @param lanes1 lane 1 of the rows' identities
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
  const key1 = key.lane1 ^ attempt;
  if (count < FEWEST_DRAWS) {
    for (let i = 0; i < count; i++) {
      threefry2x32(key.lane0, key1, lanes0[i] as number, lanes1[i] as number, pair);
      out[i] = uniformOf(pair[0] as number, pair[1] as number);
    }
    return;
  }
  const machine = drawMachine();
  for (let done = 0; done < count; done += DRAW_BLOCK) {
    const block = Math.min(DRAW_BLOCK, count - done);
    machine.lanes0.set(lanes0.subarray(done, done + block));
    machine.lanes1.set(lanes1.subarray(done, done + block));
    machine.run.gathered(block, key.lane0, key1);
    out.set(block === DRAW_BLOCK ? machine.uniforms : machine.uniforms.subarray(0, block), done);
  }
}
