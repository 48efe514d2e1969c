import type { ContinuousLaw } from './continuous-law.ts';
import { expectedValue } from './expected-value.ts';

/** A law conditioned on a range. */
export interface TruncatedLaw extends ContinuousLaw {
  /** The probability of the range under the whole law. */
  readonly mass: number;
}

/**
 * Conditions a law on lower <= X <= upper: its uniform is drawn between F(lower) and F(upper), or from the survival
 * function where the range lies in the upper half, so that probabilities are small numbers and keep their digits.
 *
 * Mean and deviation are those of the law itself where nothing is cut off, else integrals of the quantile function; they
 * are undefined where a side without bound has none.
 */
export function truncatedLaw(law: ContinuousLaw, range: { lower: number; upper: number }): TruncatedLaw {
  const lower = Math.max(law.lower, range.lower);
  const upper = Math.min(law.upper, range.upper);
  if (lower === law.lower && upper === law.upper) return { ...law, mass: 1 };
  const mirrored = law.cdf(lower) > 0.5;
  const below = law.cdf(lower);
  const above = law.survival(upper);
  const mass = lower > upper ? 0 : mirrored ? law.survival(lower) - above : law.cdf(upper) - below;
  const cdf = (x: number) => {
    if (x < lower) return 0;
    if (x >= upper) return 1;
    return mirrored ? 1 - (law.survival(x) - above) / mass : (law.cdf(x) - below) / mass;
  };
  const survival = (x: number) => {
    if (x < lower) return 1;
    if (x >= upper) return 0;
    return law.cdf(x) > 0.5 ? (law.survival(x) - above) / mass : 1 - (law.cdf(x) - below) / mass;
  };
  const quantile = (p: number, q: number) => {
    // The chances on both sides of the whole law, each a sum of positive parts.
    const x = law.quantile(below + p * mass, above + q * mass);
    return x < lower ? lower : x > upper ? upper : x;
  };
  const bends = (law.bends ?? []).filter((x) => x > lower && x < upper);
  const truncated = { cdf, survival, quantile, lower, upper, bends, mass };
  if (!(mass > 0)) return { ...truncated, mean: undefined, sd: undefined };
  const openEnd = lower === -Infinity || upper === Infinity;
  let mean: number | undefined;
  let sd: number | undefined;
  let isIntegrated = false;
  // Integrals take their time, and most binds never ask.
  const integrate = () => {
    if (isIntegrated) return;
    isIntegrated = true;
    if (openEnd && law.mean === undefined) return;
    const centre = expectedValue(truncated, (x) => x);
    mean = centre;
    if (!openEnd || law.sd !== undefined) sd = Math.sqrt(expectedValue(truncated, (x) => (x - centre) * (x - centre)));
  };
  return {
    ...truncated,
    get mean() {
      integrate();
      return mean;
    },
    get sd() {
      integrate();
      return sd;
    },
  };
}
