import { fillContiguous } from './fill-uniforms.ts';
import type { StreamKey } from './stream-key.ts';
import { threefry2x32 } from './threefry.ts';

const LARGEST_SIZE = 281474976710656;
const LARGEST_SHUFFLE = 256;

/** A keyed one-to-one map of [0, size) onto itself. */
export type Permutation = {
  readonly size: number;
  /** The image of i, an integer in [0, size). */
  at(i: number): number;
  /** The i with at(i) = image. */
  inverse(image: number): number;
  /** Fills `out` with the images of the first `count` places of `indices`; the two may be one array. */
  fillPermuted(indices: Float64Array, count: number, out: Float64Array): void;
};

/**
 * The permutation of [0, size) that a stream names, in constant memory.
 *
 * Up to 256 places it is a shuffle, so that every order is equally likely. Above, it is a six-round Feistel network
 * over the least power of two that is not below `size`, walked along its cycle until it lands inside (fewer than two
 * steps on average); fewer places than about 64 would show the network's bias in the joint law of two images.
 *
 * Source: Black and Rogaway, "Ciphers with arbitrary finite domains" (2002).
 *
 * @param key the stream
 * @param size an integer from 1 to 2^48
 * @throws RangeError when `size` is no such integer
 */
export function permutation(key: StreamKey, size: number): Permutation {
  if (!(Math.floor(size) === size && size >= 1 && size <= LARGEST_SIZE)) {
    throw new RangeError(`permutation: size must be an integer from 1 to 2^48, got ${size}`);
  }
  return size <= LARGEST_SHUFFLE ? shuffle(key, size) : feistel(key, size);
}

function shuffle(key: StreamKey, size: number): Permutation {
  const uniforms = new Float64Array(size);
  fillContiguous(key, 0, size, uniforms);
  const images = Int32Array.from({ length: size }, (_, i) => i);
  for (let last = size - 1; last > 0; last--) {
    const other = Math.floor((uniforms[last] as number) * (last + 1));
    const swapped = images[last] as number;
    images[last] = images[other] as number;
    images[other] = swapped;
  }
  const origins = new Int32Array(size);
  for (let i = 0; i < size; i++) origins[images[i] as number] = i;
  return completed(
    size,
    (i) => images[i] as number,
    (image) => origins[image] as number,
  );
}

function feistel(key: StreamKey, size: number): Permutation {
  const bits = bitsBelow(size);
  const highBits = bits >> 1;
  const lowBits = bits - highBits;
  const lowSpan = 1 << lowBits;
  const highsPerUnit = 1 / lowSpan;
  const toHigh = 32 - highBits;
  const toLow = 32 - lowBits;
  const [key0, key1] = roundKeys(key, 0);
  const [key2, key3] = roundKeys(key, 1);
  const [key4, key5] = roundKeys(key, 2);

  function at(i: number): number {
    let image = i;
    do {
      let high = Math.floor(image * highsPerUnit);
      let low = image - high * lowSpan;
      high ^= mix(low ^ key0) >>> toHigh;
      low ^= mix(high ^ key1) >>> toLow;
      high ^= mix(low ^ key2) >>> toHigh;
      low ^= mix(high ^ key3) >>> toLow;
      high ^= mix(low ^ key4) >>> toHigh;
      low ^= mix(high ^ key5) >>> toLow;
      image = high * lowSpan + low;
    } while (image >= size);
    return image;
  }

  function inverse(image: number): number {
    let i = image;
    do {
      let high = Math.floor(i * highsPerUnit);
      let low = i - high * lowSpan;
      low ^= mix(high ^ key5) >>> toLow;
      high ^= mix(low ^ key4) >>> toHigh;
      low ^= mix(high ^ key3) >>> toLow;
      high ^= mix(low ^ key2) >>> toHigh;
      low ^= mix(high ^ key1) >>> toLow;
      high ^= mix(low ^ key0) >>> toHigh;
      i = high * lowSpan + low;
    } while (i >= size);
    return i;
  }

  return completed(size, at, inverse);
}

function completed(size: number, at: (i: number) => number, inverse: (image: number) => number): Permutation {
  function fillPermuted(indices: Float64Array, count: number, out: Float64Array): void {
    for (let k = 0; k < count; k++) out[k] = at(indices[k] as number);
  }
  return { size, at, inverse, fillPermuted };
}

/** The number of bits of size - 1. */
function bitsBelow(size: number): number {
  let bits = 0;
  for (let span = 1; span < size; span *= 2) bits++;
  return bits;
}

function roundKeys(key: StreamKey, pair: number): readonly [number, number] {
  const lanes = new Uint32Array(2);
  threefry2x32(key.lane0, key.lane1, pair, 0, lanes);
  return [(lanes[0] as number) | 0, (lanes[1] as number) | 0];
}

/** A 32-bit bijection whose high bits depend on all input bits; the multipliers are those of Wellons's lowbias32. */
function mix(word: number): number {
  const x = Math.imul(word ^ (word >>> 16), 0x7feb352d);
  return Math.imul(x ^ (x >>> 15), 0x846ca68b);
}
