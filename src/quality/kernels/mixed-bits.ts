/** What the two lanes of a fingerprint begin with. */
export const LANE_SEEDS = [0x9e3779b1, 0x85ebca6b] as const;

/** A hash that two more words went into. */
export function mixedBits(hash: number, first: number, second: number): number {
  return finishedBits(Math.imul(finishedBits(hash ^ first) + 0x27d4eb2f, 0x165667b1) ^ second);
}

/** Appleby's finaliser of 32 bits. */
export function finishedBits(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
