import type { Fingerprints } from './fingerprints.ts';

/**
 * Sums of values, each times a weight that its key's fingerprint says, modulo two primes: equal for two lists of values by
 * key if the values of each key add up to the same, whatever the order, and else not, but for chance. Keys are dealt into
 * `PARTS` by their fingerprints, so that it is known of some that they are right.
 *
 * A single value that is wrong by less than 2^52 always shows, as no weight is 0; several wrong ones of one part stay hidden
 * with a chance of 2^-52 (Freivalds 1977).
 */
export type LinearPrints = Float64Array;

const PARTS = 64;
/** The two greatest primes below 2^26: products of two remainders are exact, and so are sums of 2^26 of those. */
const [PRIME0, PRIME1] = [67108859, 67108837];

/** The sums of nothing yet. */
export function startPrints(): LinearPrints {
  return new Float64Array(2 * PARTS);
}

/**
 * Adds some values by their keys.
 *
 * @param keys the fingerprints of the keys
 * @param values whole numbers; all of them 1 where they are left out
 * @param isTaken which of them count: those that are not 0 in each of the lists
 */
export function addPrints(
  prints: LinearPrints,
  { lanes0, lanes1 }: Fingerprints,
  values: Float64Array | undefined,
  isTaken: readonly Uint8Array[],
): void {
  for (let i = 0; i < lanes0.length; i++) {
    if (!takes(isTaken, i)) continue;
    const lane0 = lanes0[i] as number;
    const value = values === undefined ? 1 : (values[i] as number);
    const isSmall = value >= 0 && value < PRIME1;
    // The lowest six bits say the part, those above them the weight.
    const part = 2 * (lane0 & (PARTS - 1));
    const first = (isSmall ? value : remainder(value, PRIME0)) * weightOf(lane0);
    const second = (isSmall ? value : remainder(value, PRIME1)) * weightOf(lanes1[i] as number);
    prints[part] = remainder((prints[part] as number) + first, PRIME0);
    prints[part + 1] = remainder((prints[part + 1] as number) + second, PRIME1);
  }
}

/** From 1 to less than the lesser prime. */
function weightOf(lane: number): number {
  const weight = lane >>> 6;
  return 1 + (weight < PRIME1 - 1 ? weight : weight & 0xffff);
}

/** Adds the sums of other values, each value times a whole number. */
export function foldPrints(total: LinearPrints, next: LinearPrints, factor = 1): void {
  for (let i = 0; i < total.length; i++) {
    const prime = i % 2 === 0 ? PRIME0 : PRIME1;
    total[i] = remainder((total[i] as number) + (next[i] as number) * remainder(factor, prime), prime);
  }
}

/** In how many parts two sums are not the same. */
export function differentParts(one: LinearPrints, other: LinearPrints): number {
  let parts = 0;
  for (let part = 0; part < one.length; part += 2)
    if (one[part] !== other[part] || one[part + 1] !== other[part + 1]) parts++;
  return parts;
}

function takes(isTaken: readonly Uint8Array[], place: number): boolean {
  for (const list of isTaken) if (list[place] === 0) return false;
  return true;
}

/** From 0 to the prime less 1, of a whole number up to 2^53; the operator % takes ten times as long. */
function remainder(value: number, prime: number): number {
  const rest = value - Math.floor(value / prime) * prime;
  return rest < 0 ? rest + prime : rest >= prime ? rest - prime : rest;
}
