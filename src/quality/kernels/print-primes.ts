/** The two greatest primes below 2^26: products of two remainders are exact, and so are sums of 2^26 of those. */
export const PRINT_PRIMES = [67108859, 67108837] as const;

/** Keys are dealt into so many parts by their fingerprints. */
export const PRINT_PARTS = 64;

/** What a lane of a key's fingerprint makes its weight: from 1 to less than the lesser prime. */
export function printWeight(lane: number): number {
  const weight = lane >>> 6;
  return 1 + (weight < PRINT_PRIMES[1] - 1 ? weight : weight & 0xffff);
}

/** From 0 to the prime less 1, of a whole number up to 2^53; the operator % takes ten times as long. */
export function printRemainder(value: number, prime: number): number {
  const rest = value - Math.floor(value / prime) * prime;
  return rest < 0 ? rest + prime : rest >= prime ? rest - prime : rest;
}
