const SMALLEST_GUIDE = 1024;
const LARGEST_GUIDE = 4194304;
/** A guide of four slices for each of more weights would leave the processor's cache, which costs more than a step. */
const MOST_FINE_WEIGHTS = 4096;
/** Below this, u times the total could round up to the total. */
const SMALLEST_TOTAL = 1e-300;

/** Draws an index with chances proportional to given weights, by inverse CDF. */
export type GuideTable = {
  /** The least index whose cumulative weight exceeds u times the total; u in [0, 1). */
  pick(u: number): number;
  /** Fills `out` with the picks of the first `count` uniforms. */
  fill(uniforms: Float64Array, count: number, out: Int32Array): void;
  /** Cumulative weights, summed from the left; the last entry is the total. */
  readonly cumulative: Float64Array;
};

/**
 * A table to draw from weights in constant expected time: cumulative sums, and a guide that says for each of 2^g equal
 * slices of [0, 1) (at least 1024, four or for many weights one for each, at most 4 million) where in the sums to start looking.
 *
 * Exact with respect to the cumulative sums: slices are dyadic, so rounding never moves the start beyond the answer.
 * An index of weight 0 is never picked, and a pick is non-decreasing in u.
 * Source: Chen and Asau, "On generating random variates from an empirical distribution" (1974).
 *
 * @param weights non-negative, with a finite sum of at least 1e-300
 * @throws RangeError when the weights are not such
 */
export function guideTable(weights: readonly number[] | Float64Array): GuideTable {
  const cumulative = cumulativeSums(weights);
  const total = cumulative[cumulative.length - 1] as number;
  const slices = sliceCount(weights.length);
  const guide = new Int32Array(slices);
  let start = 0;
  for (let slice = 0; slice < slices; slice++) {
    const target = (slice / slices) * total;
    while ((cumulative[start] as number) <= target) start++;
    guide[slice] = start;
  }

  function pick(u: number): number {
    const target = u * total;
    let index = guide[Math.floor(u * slices)] as number;
    while ((cumulative[index] as number) <= target) index++;
    return index;
  }

  function fill(uniforms: Float64Array, count: number, out: Int32Array): void {
    for (let i = 0; i < count; i++) {
      const u = uniforms[i] as number;
      const target = u * total;
      let index = guide[(u * slices) | 0] as number;
      while ((cumulative[index] as number) <= target) index++;
      out[i] = index;
    }
  }

  return { pick, fill, cumulative };
}

function cumulativeSums(weights: readonly number[] | Float64Array): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    if (!(weight >= 0)) throw new RangeError(`guideTable: weight ${i} must be a non-negative number, got ${weight}`);
    sum += weight;
    sums[i] = sum;
  }
  if (!(sum >= SMALLEST_TOTAL && sum < Infinity)) {
    throw new RangeError(
      `guideTable: the sum of the weights must be finite and at least ${SMALLEST_TOTAL}, got ${sum}`,
    );
  }
  return sums;
}

function sliceCount(weightCount: number): number {
  const slicesPerWeight = weightCount > MOST_FINE_WEIGHTS ? 1 : 4;
  let slices = SMALLEST_GUIDE;
  while (slices < slicesPerWeight * weightCount && slices < LARGEST_GUIDE) slices *= 2;
  return slices;
}
