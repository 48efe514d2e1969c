import { gammaP, gammaQ } from '../../engine/math/gamma-p.ts';
import { normalCdf } from '../../engine/math/normal-cdf.ts';

/** Where all ways to pair are nearly as likely on either side, a normal law is right to as many digits. */
const LEAST_SKEWNESS = 0.001;

/**
 * The chance of a correlation as far from 0 or farther, on either side, were every way to pair the numbers as likely: a
 * Pearson III law with the exact first three moments of all of them (Mielke and Berry 2007). Ranks that many rows share
 * make it skewed, and a normal law wrong.
 */
export function chanceOfCorrelation(value: number, skewness: number, count: number): number {
  const z = value * Math.sqrt(count - 1);
  return Math.min(1, 2 * Math.min(chanceAbove(z, skewness), chanceAbove(-z, -skewness)));
}

function chanceAbove(z: number, skewness: number): number {
  if (Math.abs(skewness) < LEAST_SKEWNESS) return normalCdf(-z);
  const shape = 4 / (skewness * skewness);
  const place = Math.max(0, shape + (skewness > 0 ? z : -z) * Math.sqrt(shape));
  return skewness > 0 ? gammaQ(shape, place) : gammaP(shape, place);
}
