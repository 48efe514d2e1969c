import { LOOK_ROWS } from '../kernels/look-kernels.ts';
import { lookMachine } from '../kernels/look-machine.ts';
import { PRINT_PARTS, PRINT_PRIMES, printRemainder } from '../kernels/print-primes.ts';
import type { Fingerprints } from './fingerprints.ts';

/**
 * Sums of values, each times a weight that its key's fingerprint says, modulo two primes: equal for two lists of values by
 * key if the values of each key add up to the same, whatever the order, and else not, but for chance. Keys are dealt into
 * 64 parts by their fingerprints, so that it is known of some that they are right.
 *
 * A single value that is wrong by less than 2^52 always shows, as no weight is 0; several wrong ones of one part stay hidden
 * with a chance of 2^-52 (Freivalds 1977).
 */
export type LinearPrints = Float64Array;

/** The sums of nothing yet. */
export function startPrints(): LinearPrints {
  return new Float64Array(2 * PRINT_PARTS);
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
  const machine = lookMachine();
  const { sums } = machine;
  machine.prints.set(prints);
  for (let from = 0; from < lanes0.length; from += LOOK_ROWS) {
    const to = Math.min(lanes0.length, from + LOOK_ROWS);
    machine.lanes0.set(lanes0.subarray(from, to));
    machine.lanes1.set(lanes1.subarray(from, to));
    if (values === undefined) sums.fill(1, 0, to - from);
    else sums.set(values.subarray(from, to));
    // What is left out adds nothing.
    for (const list of isTaken) for (let i = from; i < to; i++) if (list[i] === 0) sums[i - from] = 0;
    machine.addPrints(to - from);
  }
  prints.set(machine.prints);
}

/** Adds the sums of other values, each value times a whole number. */
export function foldPrints(total: LinearPrints, next: LinearPrints, factor = 1): void {
  for (let i = 0; i < total.length; i++) {
    const prime = PRINT_PRIMES[i % 2 === 0 ? 0 : 1];
    total[i] = printRemainder((total[i] as number) + (next[i] as number) * printRemainder(factor, prime), prime);
  }
}

/** In how many parts two sums are not the same. */
export function differentParts(one: LinearPrints, other: LinearPrints): number {
  let parts = 0;
  for (let part = 0; part < one.length; part += 2)
    if (one[part] !== other[part] || one[part + 1] !== other[part + 1]) parts++;
  return parts;
}
