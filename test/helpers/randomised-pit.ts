import { fillContiguous } from '../../src/engine/random/fill-uniforms.ts';
import { streamKey } from '../../src/engine/random/stream-key.ts';
import { unitOrder } from './unit-order.ts';

/** On a finer grid nearly every value has a cell of its own, and to remember it costs more than it spares. */
const MOST_CELLS = 65536;

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
  if (step === 0) {
    for (let i = 0; i < out.length; i++) out[i] = cdf(values[i] as number);
  } else {
    fillContiguous(streamKey(seed, 'test', 'pit', 'spread'), 0, out.length, out);
    spread(out, values, cdf, step);
  }
  const order = unitOrder(out);
  const sorted = new Float64Array(out.length);
  for (let i = 0; i < sorted.length; i++) sorted[i] = out[order[i] as number] as number;
  return sorted;
}

/** Puts each uniform into the probability of the cell that its value stands for. */
function spread(out: Float64Array, values: ArrayLike<number>, cdf: (x: number) => number, step: number): void {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < out.length; i++) {
    least = Math.min(least, values[i] as number);
    most = Math.max(most, values[i] as number);
  }
  const cells = Math.round((most - least) / step) + 1;
  const isKept = cells <= MOST_CELLS;
  const below = new Float64Array(isKept ? cells : 0).fill(NaN);
  const above = new Float64Array(below.length);
  for (let i = 0; i < out.length; i++) {
    const value = values[i] as number;
    const uniform = out[i] as number;
    if (!isKept) {
      const from = cdf(value - step);
      out[i] = from + uniform * (cdf(value) - from);
      continue;
    }
    const cell = Math.round((value - least) / step);
    if (Number.isNaN(below[cell])) {
      below[cell] = cdf(value - step);
      above[cell] = cdf(value);
    }
    const from = below[cell] as number;
    out[i] = from + uniform * ((above[cell] as number) - from);
  }
}
