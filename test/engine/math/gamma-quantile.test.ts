import { describe, expect, it } from 'vitest';
import { gammaP, gammaQ } from '../../../src/engine/math/gamma-p.ts';
import { gammaQuantile } from '../../../src/engine/math/gamma-quantile.ts';
import { uniforms } from '../../helpers/arguments.ts';
import { INCOMPLETE_GAMMA } from './mpmath-references.ts';

describe('gammaQuantile', () => {
  it('is the inverse of gammaP and gammaQ, far out in both tails', () => {
    for (const a of [0.01, 0.05, 0.3, 0.5, 1, 1.5, 2, 5, 30, 1000, 1e5]) {
      for (const p of [1e-300, 1e-100, 1e-20, 1e-8, 1e-3, 0.1, 0.3, 0.5]) {
        const low = gammaQuantile(p, a);
        if (low > 0) expect(Math.abs(gammaP(a, low) / p - 1), `${p} of ${a}`).toBeLessThan(1e-12);
        const high = gammaQuantile(1 - p, a, p);
        expect(Math.abs(gammaQ(a, high) / p - 1), `1 - ${p} of ${a}`).toBeLessThan(1e-12);
      }
    }
  });

  it('finds the arguments of the reference', () => {
    for (const [a = 0, x = 0, p = 0, q = 0] of INCOMPLETE_GAMMA) {
      if (p < 1e-280 || q < 1e-280 || x < 1e-290) continue;
      expect(Math.abs(gammaQuantile(p, a, q) / x - 1), `P(${a}, ${x})`).toBeLessThan(1e-12 * Math.max(1, 1 / a));
    }
  });

  it('never decreases', () => {
    for (const a of [0.2, 1, 7, 900]) {
      let previous = 0;
      for (const u of uniforms('gamma', 3000).sort()) {
        const x = gammaQuantile(u, a);
        expect(x).toBeGreaterThanOrEqual(previous);
        previous = x;
      }
    }
  });

  it('has its limits, and no values outside its domain', () => {
    expect([gammaQuantile(0, 2), gammaQuantile(1, 2), gammaQuantile(1e-30, 0.02)]).toEqual([0, Infinity, 0]);
    expect([gammaQuantile(0.5, 0), gammaQuantile(1.5, 1)]).toEqual([Number.NaN, Number.NaN]);
  });
});
