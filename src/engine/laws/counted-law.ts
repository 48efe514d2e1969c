import { guideTable } from '../random/guide-table.ts';
import type { LawEnds, NumericLaw } from './law.ts';

/** A law on whole numbers by its chances. */
export interface CountFamily {
  /** The ends of the support; the upper one may be infinite. */
  readonly lowest: number;
  readonly highest: number;
  /** Where the chances are greatest: they rise up to it and fall behind it. */
  readonly mode: number;
  readonly pmf: (k: number) => number;
  readonly mean: number;
  readonly sd: number;
}

/** A law on whole numbers as a table. */
export interface CountedLaw {
  readonly law: NumericLaw;
  /** The least and the greatest number in the table. */
  readonly first: number;
  readonly last: number;
  /** The probability of the bounds under the whole law. */
  readonly mass: number;
  /** Turns uniforms into numbers in place, rising with them. */
  readonly fill: (values: Float64Array, count: number) => void;
}

/** More different numbers than this are not tabulated. */
const MOST_NUMBERS = 2097152;
/** A chance this much smaller than the greatest is left out. */
const NEGLIGIBLE = 1e-32;

/**
 * Tabulates a law on whole numbers, conditioned on bounds: every number whose chance is more than 1e-32 of the greatest
 * within the bounds. Undefined where those are more than 2 million.
 */
export function countedLaw(family: CountFamily, bounds: { lower: number; upper: number }): CountedLaw | undefined {
  const lowest = Math.max(family.lowest, bounds.lower);
  const highest = Math.min(family.highest, bounds.upper);
  if (lowest > highest) return empty(lowest);
  const start = Math.max(lowest, Math.min(highest, family.mode));
  const greatest = family.pmf(start);
  if (!(greatest > 0)) return empty(start);
  const enough = greatest * NEGLIGIBLE;
  const downwards: number[] = [];
  for (let k = start - 1; k >= lowest; k--) {
    const chance = family.pmf(k);
    if (!(chance > enough)) break;
    if (downwards.push(chance) > MOST_NUMBERS) return undefined;
  }
  const upwards = [greatest];
  for (let k = start + 1; k <= highest; k++) {
    const chance = family.pmf(k);
    if (!(chance > enough)) break;
    if (upwards.push(chance) > MOST_NUMBERS) return undefined;
  }
  const first = start - downwards.length;
  const weights = Float64Array.from([...downwards.reverse(), ...upwards]);
  const ends = { least: lowest, greatest: highest };
  return tabulated(family, first, weights, ends, lowest > family.lowest || highest < family.highest);
}

function tabulated(
  family: CountFamily,
  first: number,
  weights: Float64Array,
  ends: LawEnds,
  isCut: boolean,
): CountedLaw {
  const { cumulative, fill } = guideTable(weights);
  const mass = cumulative[cumulative.length - 1] as number;
  const cdf = (x: number) => {
    const place = Math.floor(x + 1e-9) - first;
    return place < 0 ? 0 : place >= weights.length - 1 ? 1 : (cumulative[place] as number) / mass;
  };
  const { mean, sd } = isCut ? momentsOf(weights, first, mass) : family;
  const codes = new Int32Array(4096);
  return {
    law: { kind: 'numeric', cdf, mean, sd, step: 1, ends },
    first,
    last: first + weights.length - 1,
    mass: isCut ? mass : 1,
    fill(values, count) {
      for (let start = 0; start < count; start += codes.length) {
        const block = Math.min(codes.length, count - start);
        fill(values.subarray(start, start + block), block, codes);
        for (let i = 0; i < block; i++) values[start + i] = first + (codes[i] as number);
      }
    },
  };
}

function momentsOf(weights: Float64Array, first: number, mass: number) {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += i * (weights[i] as number);
  const middle = sum / mass;
  let squares = 0;
  for (let i = 0; i < weights.length; i++) squares += (i - middle) * (i - middle) * (weights[i] as number);
  return { mean: first + middle, sd: Math.sqrt(squares / mass) };
}

/** Nothing of the law lies within the bounds. */
function empty(at: number): CountedLaw {
  const law: NumericLaw = { kind: 'numeric', cdf: (x) => (x < at ? 0 : 1), mean: undefined, sd: undefined, step: 1 };
  return { law, first: at, last: at, mass: 0, fill: (values, count) => void values.fill(at, 0, count) };
}
