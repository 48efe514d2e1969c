import { overArray } from '../math/arrays/over-array.ts';
import { feistelImage, feistelOrigin } from './feistel.ts';
import { fillContiguous } from './fill-uniforms.ts';
import type { StreamKey } from './stream-key.ts';
import { threefry2x32 } from './threefry.ts';

const LARGEST_SIZE = 281474976710656;
const LARGEST_SHUFFLE = 256;
const LARGEST_IN_KERNEL = 2147483648;

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
  const at = (i: number) => images[i] as number;
  return { size, at, inverse: (image) => origins[image] as number, fillPermuted: fillOneByOne(at) };
}

function feistel(key: StreamKey, size: number): Permutation {
  const bits = bitsBelow(size);
  const highBits = bits >> 1;
  const keys = [...roundKeys(key, 0), ...roundKeys(key, 1), ...roundKeys(key, 2)] as const;
  const network = { size, lowBits: bits - highBits, highBits, keys };
  const at = (i: number) => feistelImage(network, i);
  return {
    size,
    at,
    inverse: (image) => feistelOrigin(network, image),
    fillPermuted:
      size <= LARGEST_IN_KERNEL
        ? (indices, count, out) => overArray(indices, count, out, (machine, block) => machine.permuted(block, network))
        : fillOneByOne(at),
  };
}

function fillOneByOne(at: (i: number) => number): Permutation['fillPermuted'] {
  return (indices, count, out) => {
    for (let k = 0; k < count; k++) out[k] = at(indices[k] as number);
  };
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
