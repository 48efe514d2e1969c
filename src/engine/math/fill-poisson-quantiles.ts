import { overArray } from './arrays/over-array.ts';
import { LARGEST_MEAN_FROM_ZERO, poissonQuantile, upperTailStart } from './poisson.ts';

let chances = new Float64Array(0);

/**
 * Fills `out` with the Poisson quantiles of uniforms, each at a mean of its own, cut to `most`: the same counts as
 * `poissonQuantile` gives, without a call for each of them where the mean is small.
 *
 * @param means finite and at least 0, as many as `out` holds
 */
export function fillPoissonQuantiles(uniforms: Float64Array, means: Float64Array, most: number, out: Int32Array): void {
  const count = out.length;
  if (chances.length < count) chances = new Float64Array(count);
  overArray(means, count, chances, (machine, block) => machine.exponentials(block, 1, -1));
  for (let i = 0; i < count; i++) {
    const u = uniforms[i] as number;
    const mean = means[i] as number;
    let k = 0;
    if (mean > 0) {
      // Beyond its fourth standard deviation the tail is summed on its own.
      const end = mean <= LARGEST_MEAN_FROM_ZERO ? upperTailStart(mean) : 0;
      let chance = chances[i] as number;
      let cumulative = chance;
      while (k < end && cumulative < u) {
        k++;
        chance *= mean / k;
        cumulative += chance;
      }
      if (k >= end) k = poissonQuantile(u, mean);
    }
    out[i] = k < most ? k : most;
  }
}
