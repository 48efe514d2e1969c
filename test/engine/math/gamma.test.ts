import { describe, expect, it } from 'vitest';
import { deviance } from '../../../src/engine/math/deviance.ts';
import { gammaP, gammaQ } from '../../../src/engine/math/gamma-p.ts';
import { logGamma } from '../../../src/engine/math/log-gamma.ts';
import { stirlingError } from '../../../src/engine/math/stirling-error.ts';
import { worstRelativeError } from '../../helpers/relative-error.ts';
import { INCOMPLETE_GAMMA, LOG_GAMMA } from './mpmath-references.ts';

describe('logGamma', () => {
  it('has a relative error below 2e-15', () => {
    expect(worstRelativeError(LOG_GAMMA, (x) => logGamma(x))).toBeLessThan(2e-15);
  });

  it('is the logarithm of the factorial', () => {
    let factorial = 1;
    for (let n = 1; n <= 170; n++) {
      factorial *= n;
      expect(Math.abs(logGamma(n + 1) - Math.log(factorial))).toBeLessThan(1e-15 * Math.max(1, Math.log(factorial)));
    }
  });

  it('has its limits', () => {
    expect([logGamma(1), logGamma(2), logGamma(0), logGamma(Infinity)]).toEqual([0, 0, Infinity, Infinity]);
    expect([logGamma(-0.5), logGamma(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('stirlingError', () => {
  it("is what Stirling's formula leaves of log n!", () => {
    for (let n = 1; n <= 40; n += 0.25) {
      const direct = logGamma(n + 1) - ((n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI));
      expect(Math.abs(stirlingError(n) - direct)).toBeLessThan(1e-15 * (2 + n * Math.log(n + 1)));
    }
  });
});

describe('deviance', () => {
  it('joins its two forms without a step', () => {
    for (const mean of [1, 20, 1e6]) {
      const edge = 3 * mean;
      const inside = deviance(edge * (1 - 1e-12), mean);
      const outside = deviance(edge * (1 + 1e-12), mean);
      expect(Math.abs(outside / inside - 1)).toBeLessThan(1e-10);
    }
    expect(deviance(7, 7)).toBe(0);
  });

  it('keeps its digits where x and the mean are close', () => {
    const x = 1e6 + 1;
    expect(Math.abs(deviance(x, 1e6) - (0.5 / 1e6 - 1 / 6e12))).toBeLessThan(1e-18);
  });
});

describe('gammaP and gammaQ', () => {
  it('agree with the reference to 1e-14, absolutely', () => {
    for (const [a = 0, x = 0, p = 0, q = 0] of INCOMPLETE_GAMMA) {
      expect(Math.abs(gammaP(a, x) - p), `P(${a}, ${x})`).toBeLessThan(1e-14);
      expect(Math.abs(gammaQ(a, x) - q), `Q(${a}, ${x})`).toBeLessThan(1e-14);
    }
  });

  it('keep their relative accuracy in their own tails', () => {
    const lower = INCOMPLETE_GAMMA.filter(([a = 0, x = 0]) => x < a).map(([a = 0, x = 0, p = 0]) => [a, x, p]);
    const upper = INCOMPLETE_GAMMA.filter(([a = 0, x = 0]) => x >= a + 1).map(([a = 0, x = 0, , q = 0]) => [a, x, q]);
    expect(lower.length).toBeGreaterThan(20);
    expect(upper.length).toBeGreaterThan(20);
    expect(worstRelativeError(lower, gammaP)).toBeLessThan(1e-13);
    expect(worstRelativeError(upper, gammaQ)).toBeLessThan(1e-13);
  });

  it('have their limits, and no values outside their domain', () => {
    expect([gammaP(2, 0), gammaQ(2, 0), gammaP(2, Infinity), gammaQ(2, Infinity)]).toEqual([0, 1, 1, 0]);
    expect([gammaP(0, 1), gammaQ(-1, 1), gammaP(1, -1)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});
