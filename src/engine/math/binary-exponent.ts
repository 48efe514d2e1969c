const TWO_31 = 2147483648;
const TWO_62 = 4611686018427387904;
const TWO_MINUS_62 = 1 / TWO_62;

/**
 * floor(log2(x)), exactly, for a finite x > 0, subnormal numbers included.
 *
 * The integer part of x, brought into [1, 2^31) by exact scaling, is counted by its leading zeros.
 */
export function binaryExponent(x: number): number {
  let shift = 0;
  let scaled = x;
  while (scaled >= TWO_62) {
    scaled *= TWO_MINUS_62;
    shift += 62;
  }
  if (scaled >= TWO_31) return shift + 62 - Math.clz32(scaled / TWO_31);
  while (scaled < TWO_MINUS_62) {
    scaled *= TWO_62;
    shift -= 62;
  }
  if (scaled < 1 / TWO_31) {
    scaled *= TWO_62;
    return shift - 31 - Math.clz32(scaled);
  }
  if (scaled < 1) return shift - Math.clz32(scaled * TWO_31);
  return shift + 31 - Math.clz32(scaled);
}
