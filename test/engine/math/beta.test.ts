import { describe, expect, it } from 'vitest';
import { betaP } from '../../../src/engine/math/beta-p.ts';
import { betaQuantile } from '../../../src/engine/math/beta-quantile.ts';
import { uniforms } from '../../helpers/arguments.ts';
import { INCOMPLETE_BETA } from './mpmath-beta-references.ts';

describe('betaP', () => {
  it('agrees with the reference to 2e-15, absolutely', () => {
    expect(INCOMPLETE_BETA.length).toBeGreaterThan(100);
    for (const [a = 0, b = 0, x = 0, p = 0] of INCOMPLETE_BETA) {
      expect(Math.abs(betaP(a, b, x) - p), `I_${x}(${a}, ${b})`).toBeLessThan(2e-15);
    }
  });

  it('keeps its relative accuracy in both tails', () => {
    for (const [a = 0, b = 0, x = 0, p = 0, q = 0] of INCOMPLETE_BETA) {
      const [chance, got] = x <= a / (a + b) ? [p, betaP(a, b, x)] : [q, betaP(b, a, 1 - x, x)];
      // 1 - x is off by half a digit of x, which the power b magnifies.
      const tolerance = 2e-14 * (1 - Math.log(chance)) + (a + b) * 2e-16;
      expect(Math.abs(got / chance - 1), `I_${x}(${a}, ${b})`).toBeLessThan(tolerance);
    }
  });

  it('has its limits, and no values outside its domain', () => {
    expect([betaP(2, 3, 0), betaP(2, 3, 1), betaP(1, 1, 0.25)]).toEqual([0, 1, 0.25]);
    expect([betaP(0, 1, 0.5), betaP(1, -1, 0.5), betaP(1, 1, 1.5), betaP(1, 1, -0.5)]).toEqual(
      new Array<number>(4).fill(Number.NaN),
    );
  });
});

describe('betaQuantile', () => {
  const shapes = [0.05, 0.5, 1, 2.5, 30, 2000];
  const chances = [1e-12, 1e-4, 0.1, 0.5, 0.9, 0.9999, 1 - 1e-9];

  it('is the inverse of betaP', () => {
    for (const a of shapes) {
      for (const b of shapes) {
        for (const p of chances) {
          const x = betaQuantile(p, a, b);
          // Below the doubles there is nothing to compare; near 1 the chance moves by more than that between two of them.
          if (x === 0 || x > 0.99) continue;
          expect(Math.abs(betaP(a, b, x) - p), `${p} of ${a}, ${b}`).toBeLessThan(2e-14 * Math.max(p, 0.1));
        }
      }
    }
  });

  it('finds the arguments of the reference', () => {
    for (const [a = 0, b = 0, x = 0, p = 0, q = 0] of INCOMPLETE_BETA) {
      if (Math.min(p, q) < 1e-12 || a < 0.5 || b < 0.5) continue;
      expect(Math.abs(betaQuantile(p, a, b, q) - x), `${p} of ${a}, ${b}`).toBeLessThan(1e-12);
    }
  });

  it('never decreases', () => {
    for (const [a, b] of [
      [0.3, 0.4],
      [2, 5],
      [300, 40],
    ] as const) {
      let previous = 0;
      for (const u of uniforms('beta', 3000).sort()) {
        const x = betaQuantile(u, a, b);
        expect(x).toBeGreaterThanOrEqual(previous);
        previous = x;
      }
    }
  });

  it('has its limits, and no values outside its domain', () => {
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3), betaQuantile(1e-30, 0.02, 1)]).toEqual([0, 1, 0]);
    expect([betaQuantile(-0.1, 2, 3), betaQuantile(0.5, 0, 3)]).toEqual([Number.NaN, Number.NaN]);
  });
});
