import { fixed } from './high-precision.ts';

export type ExactPoisson = { k: number; chance: number; cumulative: number }[] & { modeChance: number };

const FRACTION_BITS = 400n;

/**
 * The Poisson law of a positive mean, from the recurrence p(k + 1) = p(k) mean / (k + 1) in BigInt fixed point and
 * normalised by its own sum, so that it shares no formula with the engine. Counts whose chance is below about 1e-100
 * of the mode's are left out.
 */
export function exactPoisson(mean: number): ExactPoisson {
  const exactMean = fixed(mean);
  const unit = fixed(1);
  const mode = Math.floor(mean);
  const start = 1n << FRACTION_BITS;
  const upwards: bigint[] = [];
  for (let weight = start, k = mode; weight >> 66n > 0n; ) {
    upwards.push(weight);
    k++;
    weight = (weight * exactMean) / (unit * BigInt(k));
  }
  const downwards: bigint[] = [];
  for (let weight = start, k = mode; k > 0 && weight >> 66n > 0n; k--) {
    weight = (weight * unit * BigInt(k)) / exactMean;
    downwards.push(weight);
  }
  const weights = [...downwards.reverse(), ...upwards];
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const ratio = (weight: bigint) => Number((weight << FRACTION_BITS) / total) / 2 ** Number(FRACTION_BITS);
  let sum = 0n;
  const entries = weights.map((weight, i) => {
    sum += weight;
    return { k: mode - downwards.length + i, chance: ratio(weight), cumulative: ratio(sum) };
  });
  return Object.assign(entries, { modeChance: ratio(start) });
}
