import type { StreamKey } from './stream-key.ts';
import { threefry2x32 } from './threefry.ts';

const TWO_26 = 67108864;
const TWO_MINUS_52 = 2.220446049250313e-16;

const lanes = new Uint32Array(2);

/**
 * A place among `size` places, all equally likely, by jump consistent hashing: among n + 1 places instead of n, it is the
 * same one or, with the chance 1 / (n + 1), the new one. About ln(size) draws.
 *
 * Each jump is made by a draw of the stream, the attempts one after the other; a jump from place b goes beyond n with the
 * chance (b + 1) / n.
 *
 * Source: Lamping and Veach, "A fast, minimal memory, consistent hash algorithm" (2014).
 *
 * @param key the stream
 * @param lane0 lane 0 of the row's identity
 * @param lane1 lane 1 of the row's identity
 * @param size the number of places, from 1 to 2^48
 */
export function jumpHash(key: StreamKey, lane0: number, lane1: number, size: number): number {
  let place = 0;
  for (let next = 0, attempt = 0; next < size; attempt++) {
    place = next;
    threefry2x32(key.lane0, key.lane1 ^ attempt, lane0, lane1, lanes);
    const uniform = (((lanes[0] as number) >>> 6) * TWO_26 + ((lanes[1] as number) >>> 6) + 0.5) * TWO_MINUS_52;
    next = Math.floor((place + 1) / uniform);
  }
  return place;
}
