import type { TextVector } from './vector.ts';

/** Texts that have numbers. */
export interface RankedTexts {
  /** No text takes more bytes than this. */
  readonly mostBytes: number;
  /** Writes the text of a number at a place, which has room for it; returns the place behind it. */
  write(rank: number | bigint, target: Uint8Array, at: number): number;
}

const USUAL_BYTES = 32;

/** The texts of the numbers of some rows. */
export function rankedTexts(
  { mostBytes, write }: RankedTexts,
  rank: (row: number) => number | bigint,
  count: number,
): TextVector {
  const offsets = new Uint32Array(count + 1);
  let bytes = new Uint8Array(count * Math.min(mostBytes, USUAL_BYTES) + mostBytes);
  let at = 0;
  for (let row = 0; row < count; row++) {
    if (at + mostBytes > bytes.length) {
      const larger = new Uint8Array(2 * bytes.length + mostBytes);
      larger.set(bytes);
      bytes = larger;
    }
    at = write(rank(row), bytes, at);
    offsets[row + 1] = at;
  }
  return { storage: 'text', bytes: bytes.slice(0, at), offsets };
}
