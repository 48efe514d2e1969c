import type { BlockMemory } from './block-memory.ts';
import type { TextVector } from './vector.ts';

/** Texts that have numbers. */
export interface RankedTexts {
  /** No text takes more bytes than this. */
  readonly mostBytes: number;
  /** Writes the text of a number at a place, which has room for it; returns the place behind it. */
  write(rank: number | bigint, target: Uint8Array, at: number): number;
}

const USUAL_BYTES = 32;

/** The texts of the numbers of some rows, in the memory of those that are read at once. */
export function rankedTexts(
  { mostBytes, write }: RankedTexts,
  rank: (row: number) => number | bigint,
  { count, memory }: { readonly count: number; readonly memory?: BlockMemory | undefined },
): TextVector {
  const fresh = (size: number) => memory?.bytes(size) ?? new Uint8Array(size);
  const offsets = memory?.lanes(count + 1) ?? new Uint32Array(count + 1);
  offsets[0] = 0;
  let bytes = fresh(count * Math.min(mostBytes, USUAL_BYTES) + mostBytes);
  let at = 0;
  for (let row = 0; row < count; row++) {
    if (at + mostBytes > bytes.length) {
      const larger = fresh(2 * bytes.length + mostBytes);
      larger.set(bytes);
      bytes = larger;
    }
    at = write(rank(row), bytes, at);
    offsets[row + 1] = at;
  }
  return { storage: 'text', bytes: memory === undefined ? bytes.slice(0, at) : bytes.subarray(0, at), offsets };
}
