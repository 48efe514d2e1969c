import { permutation } from '../random/permutation.ts';
import type { StreamKey } from '../random/stream-key.ts';
import type { Identities, RowSet } from '../rows/row-set.ts';

/** A number for each row. */
export type Ranks = (rows: RowSet) => (row: number) => number | bigint;

const TWO_32 = 4294967296;
const TWO_48 = 281474976710656;
/** Random bits beyond those the number itself needs: no number is favoured by more than one part in 2^32. */
const SPARE_BITS = 32;

/** Numbers below `count`, all alike, each row for itself. */
export function drawnRanks(count: bigint, key: StreamKey): Ranks {
  if (count > BigInt(TWO_32)) {
    const draws = drawsFor(count);
    return (rows) => {
      const fraction = fractions(rows, key, draws);
      return (row) => (fraction(row) * count) >> BigInt(64 * draws);
    };
  }
  const size = Number(count);
  return (rows) => {
    const uniforms = rows.uniforms(key);
    return (row) => Math.floor((uniforms[row] as number) * size);
  };
}

/**
 * Distinct numbers below `count`, by a keyed permutation of the row number (R19); rows must be fewer than `count` and 2^48.
 *
 * Of more than 2^48 numbers, each row has a stratum of its own and draws inside.
 */
export function orderedRanks(count: bigint, order: StreamKey, key: StreamKey): Ranks {
  const isLarge = count > BigInt(TWO_48);
  const { at } = permutation(order, isLarge ? TWO_48 : Number(count));
  if (!isLarge) {
    return (rows) => {
      const numbers = rows.numbers();
      return (row) => at(numbers[row] as number);
    };
  }
  const draws = drawsFor(count);
  return (rows) => {
    const numbers = rows.numbers();
    const fraction = fractions(rows, key, draws);
    return (row) => {
      const slot = BigInt(at(numbers[row] as number));
      const from = (slot * count) >> 48n;
      const to = ((slot + 1n) * count) >> 48n;
      return from + ((fraction(row) * (to - from)) >> BigInt(64 * draws));
    };
  };
}

function drawsFor(count: bigint): number {
  return Math.ceil((count.toString(2).length + SPARE_BITS) / 64);
}

/** For each row a number of 64 times `draws` random bits. */
function fractions(rows: RowSet, key: StreamKey, draws: number): (row: number) => bigint {
  const bits: readonly Identities[] = Array.from({ length: draws }, (_, attempt) => rows.bits(key, attempt));
  return (row) => {
    let fraction = 0n;
    for (const { lanes0, lanes1 } of bits) {
      fraction = (fraction << 64n) | (BigInt(lanes0[row] as number) << 32n) | BigInt(lanes1[row] as number);
    }
    return fraction;
  };
}
