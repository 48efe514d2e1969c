import type { BlockMemory } from '../../engine/columns/block-memory.ts';
import { slice } from '../../engine/columns/slice.ts';
import type { Dictionary, Vector } from '../../engine/columns/vector.ts';
import { utf8Bytes } from '../../engine/random/utf8.ts';
import { layNumbers } from '../kernels/lay-numbers.ts';
import { LOOK_ROWS } from '../kernels/look-kernels.ts';
import { lookMachine } from '../kernels/look-machine.ts';
import { finishedBits, LANE_SEEDS, mixedBits } from '../kernels/mixed-bits.ts';

/** 64 bits a row that differ where the values of the columns do, but for chance, as two lanes. */
export interface Fingerprints {
  readonly lanes0: Uint32Array;
  readonly lanes1: Uint32Array;
}

const encoded = new WeakMap<Dictionary, readonly [Uint32Array, Uint32Array]>();

/**
 * The fingerprints of rows by some of their columns, which must be of one type in all tables that are compared.
 *
 * @param memory gives the arrays of what is read at once
 */
export function fingerprints(vectors: readonly Vector[], count: number, memory?: BlockMemory): Fingerprints {
  const lanes0 = memory?.lanes(count) ?? new Uint32Array(count);
  const lanes1 = memory?.lanes(count) ?? new Uint32Array(count);
  for (let from = 0; from < count; from += LOOK_ROWS) {
    const to = Math.min(count, from + LOOK_ROWS);
    layFingerprints(count <= LOOK_ROWS ? vectors : vectors.map((vector) => slice(vector, from, to)), to - from);
    const machine = lookMachine();
    lanes0.set(machine.lanes0.subarray(0, to - from), from);
    lanes1.set(machine.lanes1.subarray(0, to - from), from);
  }
  return { lanes0, lanes1 };
}

/** Leaves the fingerprints of at most 4096 rows in the machine. */
function layFingerprints(vectors: readonly Vector[], count: number): void {
  const { lanes0, lanes1 } = lookMachine();
  const [first] = vectors;
  if (first?.storage !== 'number') {
    lanes0.fill(LANE_SEEDS[0], 0, count);
    lanes1.fill(LANE_SEEDS[1], 0, count);
  }
  for (const vector of vectors) {
    switch (vector.storage) {
      case 'number':
        layNumbers(vector, count).fingerprint(count, vector === first, false);
        break;
      case 'dictionary': {
        const [hashes0, hashes1] = hashesOf(vector.dictionary);
        const { codes } = vector;
        for (let i = 0; i < count; i++) {
          const code = codes[i] as number;
          lanes0[i] = mixedBits(lanes0[i] as number, hashes0[code] as number, 1);
          lanes1[i] = mixedBits(lanes1[i] as number, hashes1[code] as number, 1);
        }
        break;
      }
      case 'text': {
        const { bytes, offsets } = vector;
        for (let i = 0; i < count; i++) {
          const [start, end] = [offsets[i] as number, offsets[i + 1] as number];
          lanes0[i] = mixedBits(lanes0[i] as number, hashBytes(bytes, start, end, LANE_SEEDS[0]), 1);
          lanes1[i] = mixedBits(lanes1[i] as number, hashBytes(bytes, start, end, LANE_SEEDS[1]), 1);
        }
        break;
      }
    }
  }
}

function hashesOf(dictionary: Dictionary): readonly [Uint32Array, Uint32Array] {
  let hashes = encoded.get(dictionary);
  if (hashes === undefined) {
    const texts = dictionary.texts.map(utf8Bytes);
    const [of0, of1] = LANE_SEEDS.map((seed) =>
      Uint32Array.from(texts, (bytes) => hashBytes(bytes, 0, bytes.length, seed)),
    );
    hashes = [of0 ?? new Uint32Array(), of1 ?? new Uint32Array()];
    encoded.set(dictionary, hashes);
  }
  return hashes;
}

/** FNV-1a with a seed, then mixed (Noll; Appleby's finaliser). */
function hashBytes(bytes: Uint8Array, start: number, end: number, seed: number): number {
  let hash = seed ^ (end - start);
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 16777619);
  return finishedBits(hash);
}
