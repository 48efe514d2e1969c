import { fillContiguous } from '../../src/engine/random/fill-uniforms.ts';
import { streamKey } from '../../src/engine/random/stream-key.ts';

/** On a fine grid nearly every value has a cell of its own, and to remember it costs more than it spares. */
const MOST_CELLS = 4096;

/**
 * The probability integral transform of values under a law, ascending: uniform if, and only if, they follow it (R8).
 *
 * Values on a grid are spread over the probability of their cell by uniforms of their own stream.
 */
export function randomisedPit(
  values: ArrayLike<number>,
  cdf: (x: number) => number,
  step: number,
  seed: number,
): Float64Array {
  const out = new Float64Array(values.length);
  fillContiguous(streamKey(seed, 'test', 'pit', 'spread'), 0, out.length, out);
  const cells = new Map<number, readonly [number, number]>();
  for (let i = 0; i < out.length; i++) {
    const value = values[i] as number;
    if (step === 0) {
      out[i] = cdf(value);
      continue;
    }
    let cell = cells.get(value);
    if (cell === undefined) {
      const above = cdf(value);
      cell = [cdf(value - step), above];
      if (cells.size < MOST_CELLS) cells.set(value, cell);
    }
    const [below, above] = cell;
    out[i] = below + (out[i] as number) * (above - below);
  }
  return out.sort();
}
