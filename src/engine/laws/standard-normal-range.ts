import { fillNormalQuantile } from '../math/fill-normal-quantile.ts';
import { normalCdf } from '../math/normal-cdf.ts';
import { normalDensity } from '../math/normal-density.ts';

const LARGEST_BELOW_ONE = 0.9999999999999999;

/** The standard normal law conditioned on lower <= Z <= upper. */
export interface StandardNormalRange {
  /** The probability of the range under the whole law. */
  readonly mass: number;
  /** Quantiles of the first `count` uniforms, rising with them. */
  readonly fill: (uniforms: Float64Array, count: number, out: Float64Array) => void;
  readonly cdf: (z: number) => number;
  readonly mean: number;
  readonly variance: number;
}

/**
 * Conditions the standard normal law on a range.
 *
 * A range above 0 is treated as the mirror image of one below, where probabilities are small numbers and keep their digits.
 * Moments: Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions 1, section 13.10.
 */
export function standardNormalRange(lower: number, upper: number): StandardNormalRange {
  const mirrored = lower > 0;
  const below = mirrored ? -upper : lower;
  const above = mirrored ? -lower : upper;
  const start = normalCdf(below);
  const mass = normalCdf(above) - start;
  const isWhole = lower === -Infinity && upper === Infinity;
  const edge = (z: number) => (Number.isFinite(z) ? z * normalDensity(z) : 0);
  const mean = (normalDensity(lower) - normalDensity(upper)) / mass;
  return {
    mass,
    mean,
    variance: 1 + (edge(lower) - edge(upper)) / mass - mean * mean,
    cdf(z) {
      if (z < lower) return 0;
      if (z >= upper) return 1;
      return mirrored ? 1 - (normalCdf(-z) - start) / mass : (normalCdf(z) - start) / mass;
    },
    fill(uniforms, count, out) {
      if (isWhole) {
        fillNormalQuantile(uniforms, count, out);
        return;
      }
      for (let i = 0; i < count; i++) {
        const u = uniforms[i] as number;
        // The sum may round up to 1, whose quantile is infinite.
        out[i] = Math.min(LARGEST_BELOW_ONE, start + (mirrored ? 1 - u : u) * mass);
      }
      fillNormalQuantile(out, count, out);
      for (let i = 0; i < count; i++) {
        const z = mirrored ? -(out[i] as number) : (out[i] as number);
        out[i] = z < lower ? lower : z > upper ? upper : z;
      }
    },
  };
}
