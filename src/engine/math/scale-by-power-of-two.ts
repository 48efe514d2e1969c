import { powerOfTwo } from './power-of-two.ts';

/**
 * x times 2^k, rounded once, for x in [0.5, 2) and any integer k: infinite or zero where the product is out of range.
 */
export function scaleByPowerOfTwo(x: number, k: number): number {
  if (k >= -1021 && k <= 1022) return x * powerOfTwo(k);
  if (k > 1022) return k > 1024 ? Infinity : x * powerOfTwo(k - 2) * 4;
  return k < -1080 ? 0 : x * powerOfTwo(k + 128) * powerOfTwo(-128);
}
