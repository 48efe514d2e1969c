import { PRINT_PARTS, PRINT_PRIMES, printRemainder, printWeight } from '../kernels/print-primes.ts';
import type { Fingerprints } from './fingerprints.ts';
import { differentParts, type LinearPrints } from './linear-prints.ts';

const [PRIME0, PRIME1] = PRINT_PRIMES;
const PRODUCT = PRIME0 * PRIME1;
const LINK = inverse(PRIME0 % PRIME1, PRIME1);
/** Where no part holds a single wrong value, a row is named by chance once in 2^9 times. */
const CHANCES = 281474976710656;

/**
 * Tells which of many keys a wrong value has, from how two sums differ: where one value alone of a part is wrong, each key that
 * is tried says by how much it would have to be, and only the right one says a small number.
 *
 * @param keys how many keys will be tried
 */
export class WrongSum {
  readonly #off: Float64Array;
  readonly #most: number;

  constructor(found: LinearPrints, expected: LinearPrints, keys: number) {
    this.#off = found.map((sum, i) => {
      const prime = i % 2 === 0 ? PRIME0 : PRIME1;
      return printRemainder(sum - (expected[i] as number) + prime, prime);
    });
    this.#most = CHANCES / Math.max(1, keys * differentParts(found, expected));
  }

  /** The place of the first key, among some of them, whose value is wrong; -1 where it is none of theirs. */
  first({ lanes0, lanes1 }: Fingerprints): number {
    for (let key = 0; key < lanes0.length; key++) {
      const lane0 = lanes0[key] as number;
      const part = 2 * (lane0 & (PRINT_PARTS - 1));
      const [off0, off1] = [this.#off[part] as number, this.#off[part + 1] as number];
      if (off0 === 0 && off1 === 0) continue;
      const rest0 = printRemainder(off0 * inverse(printWeight(lane0), PRIME0), PRIME0);
      const rest1 = printRemainder(off1 * inverse(printWeight(lanes1[key] as number), PRIME1), PRIME1);
      if (distance(rest0, rest1) <= this.#most) return key;
    }
    return -1;
  }
}

/** How far from 0 the number is that leaves these rests (Chinese remainders). */
function distance(rest0: number, rest1: number): number {
  const difference = printRemainder(rest1 - printRemainder(rest0, PRIME1) + PRIME1, PRIME1);
  const number = rest0 + PRIME0 * printRemainder(difference * LINK, PRIME1);
  return Math.min(number, PRODUCT - number);
}

/** What a number, from 1 to the prime less 1, must be multiplied with to leave 1 (Euclid). */
function inverse(number: number, prime: number): number {
  let [low, high] = [number, prime];
  let [factor, before] = [1, 0];
  while (low > 1) {
    const times = Math.floor(high / low);
    [low, high] = [high - times * low, low];
    [factor, before] = [before - times * factor, factor];
  }
  return factor < 0 ? factor + prime : factor;
}
