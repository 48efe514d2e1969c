import { describe, expect, it } from 'vitest';
import { binaryExponent } from '../../../src/engine/math/binary-exponent.ts';
import { powerOfTwo } from '../../../src/engine/math/power-of-two.ts';
import { scaleByPowerOfTwo } from '../../../src/engine/math/scale-by-power-of-two.ts';

describe('powers of two', () => {
  it('are exact from the least subnormal to the largest', () => {
    for (let k = -1074; k <= 1023; k++) expect(powerOfTwo(k)).toBe(2 ** k);
  });

  it('have the exponent just below and just above each of them', () => {
    for (let k = -1021; k <= 1022; k++) {
      const power = 2 ** k;
      const below = power * (1 - 2 ** -53);
      const above = power * (1 + 2 ** -52);
      expect([binaryExponent(below), binaryExponent(power), binaryExponent(above)]).toEqual([k - 1, k, k]);
    }
    for (let k = -1074; k < -1021; k++) expect(binaryExponent(2 ** k)).toBe(k);
    expect(binaryExponent(Number.MAX_VALUE)).toBe(1023);
  });

  it('scale with one rounding, into the subnormal range and beyond both ends', () => {
    expect(scaleByPowerOfTwo(1.5, -1074)).toBe(2 ** -1073);
    expect(scaleByPowerOfTwo(0.75, -1074)).toBe(2 ** -1074);
    expect(scaleByPowerOfTwo(0.5, -1074)).toBe(0);
    expect(scaleByPowerOfTwo(1 + 2 ** -52, -1074)).toBe(2 ** -1074);
    expect(scaleByPowerOfTwo(0.75, 1024)).toBe(0.75 * 2 ** 1023 * 2);
    expect(scaleByPowerOfTwo(1, 1024)).toBe(Infinity);
    expect([scaleByPowerOfTwo(1, 5000), scaleByPowerOfTwo(1, -5000)]).toEqual([Infinity, 0]);
    for (let k = -1021; k <= 1022; k++) expect(scaleByPowerOfTwo(1.25, k)).toBe(1.25 * 2 ** k);
  });
});
