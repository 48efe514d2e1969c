import type { Dictionary, Vector } from '../../engine/columns/vector.ts';
import { utf8Bytes } from '../../engine/random/utf8.ts';

const SEEDS = [0x9e3779b1, 0x85ebca6b] as const;

/** 64 bits a row that differ where the values of the columns do, but for chance, as two lanes. */
export interface Fingerprints {
  readonly lanes0: Uint32Array;
  readonly lanes1: Uint32Array;
}

const encoded = new WeakMap<Dictionary, readonly [Uint32Array, Uint32Array]>();

/** The fingerprints of rows by some of their columns, which must be of one type in all tables that are compared. */
export function fingerprints(vectors: readonly Vector[], count: number): Fingerprints {
  const lanes0 = new Uint32Array(count).fill(SEEDS[0]);
  const lanes1 = new Uint32Array(count).fill(SEEDS[1]);
  for (const vector of vectors) {
    switch (vector.storage) {
      case 'number': {
        const words = new Uint32Array(vector.values.buffer, vector.values.byteOffset, 2 * count);
        for (let i = 0; i < count; i++) {
          // Minus zero is zero.
          const isZero = vector.values[i] === 0;
          const low = isZero ? 0 : (words[2 * i] as number);
          const high = isZero ? 0 : (words[2 * i + 1] as number);
          lanes0[i] = mix(lanes0[i] as number, low, high);
          lanes1[i] = mix(lanes1[i] as number, high, low);
        }
        break;
      }
      case 'dictionary': {
        const [hashes0, hashes1] = hashesOf(vector.dictionary);
        for (let i = 0; i < count; i++) {
          const code = vector.codes[i] as number;
          lanes0[i] = mix(lanes0[i] as number, hashes0[code] as number, 1);
          lanes1[i] = mix(lanes1[i] as number, hashes1[code] as number, 1);
        }
        break;
      }
      case 'text': {
        const { bytes, offsets } = vector;
        for (let i = 0; i < count; i++) {
          const [start, end] = [offsets[i] as number, offsets[i + 1] as number];
          lanes0[i] = mix(lanes0[i] as number, hashBytes(bytes, start, end, SEEDS[0]), 1);
          lanes1[i] = mix(lanes1[i] as number, hashBytes(bytes, start, end, SEEDS[1]), 1);
        }
        break;
      }
    }
  }
  return { lanes0, lanes1 };
}

function hashesOf(dictionary: Dictionary): readonly [Uint32Array, Uint32Array] {
  let hashes = encoded.get(dictionary);
  if (hashes === undefined) {
    const texts = dictionary.texts.map(utf8Bytes);
    const [of0, of1] = SEEDS.map((seed) => Uint32Array.from(texts, (bytes) => hashBytes(bytes, 0, bytes.length, seed)));
    hashes = [of0 ?? new Uint32Array(), of1 ?? new Uint32Array()];
    encoded.set(dictionary, hashes);
  }
  return hashes;
}

/** FNV-1a with a seed, then mixed (Noll; Appleby's finaliser). */
function hashBytes(bytes: Uint8Array, start: number, end: number, seed: number): number {
  let hash = seed ^ (end - start);
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 16777619);
  return finish(hash);
}

function mix(hash: number, first: number, second: number): number {
  return finish(Math.imul(finish(hash ^ first) + 0x27d4eb2f, 0x165667b1) ^ second);
}

function finish(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
