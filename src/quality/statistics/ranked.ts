import { placesInOrder } from './places-in-order.ts';

/** Numbers by their order. */
export interface Ranked {
  /** Which of the different values each is, from the least, 0; -1 for none (NaN). */
  readonly codes: Int32Array;
  /** How many have each of those. */
  readonly counts: Float64Array;
  /** How many there are. */
  readonly held: number;
}

/** Puts numbers in order. */
export function rankedOf(values: Float64Array): Ranked {
  const places = placesInOrder(values);
  const codes = new Int32Array(values.length).fill(-1);
  let different = 0;
  let last = Number.NaN;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    const value = values[place] as number;
    if (i > 0 && value !== last) different++;
    codes[place] = different;
    last = value;
  }
  return { codes, counts: countsOf(codes, places.length === 0 ? 0 : different + 1), held: places.length };
}

/** How many of some codes are each; those below 0 are none. */
export function countsOf(codes: Int32Array, different: number): Float64Array {
  const counts = new Float64Array(different);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    if (code >= 0) counts[code] = (counts[code] as number) + 1;
  }
  return counts;
}

/** The rank of each of the different values, from 1: the middle of the ranks that those who have it share. */
export function midRanks(counts: Float64Array): Float64Array {
  const ranks = new Float64Array(counts.length);
  let below = 0;
  for (let code = 0; code < counts.length; code++) {
    const count = counts[code] as number;
    ranks[code] = below + (count + 1) / 2;
    below += count;
  }
  return ranks;
}

/** The rank of each by its code. */
export function ranksOf(codes: Int32Array, ranks: Float64Array): Float64Array {
  const of = new Float64Array(codes.length);
  for (let i = 0; i < codes.length; i++) of[i] = ranks[codes[i] as number] as number;
  return of;
}
