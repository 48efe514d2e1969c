/** A six-round Feistel network over the least power of two that is not below a size, which it is walked along to stay inside. */
export interface Feistel {
  /** An integer above 2 and at most 2^48. */
  readonly size: number;
  readonly lowBits: number;
  readonly highBits: number;
  readonly keys: readonly [number, number, number, number, number, number];
}

/** The image of i, an integer in [0, size). */
export function feistelImage({ size, lowBits, highBits, keys }: Feistel, i: number): number {
  const lowSpan = 1 << lowBits;
  const [toHigh, toLow] = [32 - highBits, 32 - lowBits];
  const [key0, key1, key2, key3, key4, key5] = keys;
  let image = i;
  do {
    let high = Math.floor(image / lowSpan);
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

/** The i whose image is given. */
export function feistelOrigin({ size, lowBits, highBits, keys }: Feistel, image: number): number {
  const lowSpan = 1 << lowBits;
  const [toHigh, toLow] = [32 - highBits, 32 - lowBits];
  const [key0, key1, key2, key3, key4, key5] = keys;
  let i = image;
  do {
    let high = Math.floor(i / lowSpan);
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

/** A 32-bit bijection whose high bits depend on all input bits; the multipliers are those of Wellons's lowbias32. */
function mix(word: number): number {
  const x = Math.imul(word ^ (word >>> 16), 0x7feb352d);
  return Math.imul(x ^ (x >>> 15), 0x846ca68b);
}
