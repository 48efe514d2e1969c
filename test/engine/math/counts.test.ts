import { describe, expect, it } from 'vitest';
import { binomialPmf } from '../../../src/engine/math/binomial.ts';
import {
  negativeBinomialCdf,
  negativeBinomialPmf,
  negativeBinomialQuantile,
  negativeBinomialSurvival,
} from '../../../src/engine/math/negative-binomial.ts';
import { powerSum } from '../../../src/engine/math/power-sum.ts';
import { uniforms } from '../../helpers/arguments.ts';
import { BINOMIAL, NEGATIVE_BINOMIAL, POWER_SUMS } from './mpmath-beta-references.ts';

const tolerance = (chance: number) => 1e-14 * (1 - Math.log(chance));

describe('binomialPmf', () => {
  it('has the chances of the reference', () => {
    expect(BINOMIAL.length).toBeGreaterThan(60);
    for (const [trials = 0, probability = 0, k = 0, chance = 0] of BINOMIAL) {
      if (chance < 1e-250) continue;
      // 1 - probability is off by half a digit, which so many trials magnify.
      const off = Math.abs(k - trials * probability) * 2e-16;
      const got = binomialPmf(k, trials, probability);
      expect(Math.abs(got / chance - 1), `${k} of ${trials} at ${probability}`).toBeLessThan(tolerance(chance) + off);
    }
  });

  it('adds up to 1', () => {
    for (const [trials, probability] of [
      [1, 0.3],
      [12, 0.01],
      [300, 0.97],
    ] as const) {
      let sum = 0;
      for (let k = 0; k <= trials; k++) sum += binomialPmf(k, trials, probability);
      expect(Math.abs(sum - 1)).toBeLessThan(1e-13);
    }
  });

  it('is certain at the ends, and gives nothing to places that are no counts', () => {
    expect([binomialPmf(0, 5, 0), binomialPmf(5, 5, 1), binomialPmf(1, 5, 0), binomialPmf(4, 5, 1)]).toEqual([
      1, 1, 0, 0,
    ]);
    expect([binomialPmf(-1, 5, 0.5), binomialPmf(6, 5, 0.5), binomialPmf(1.5, 5, 0.5)]).toEqual([0, 0, 0]);
  });
});

describe('the negative binomial law', () => {
  it('has the chances of the reference', () => {
    expect(NEGATIVE_BINOMIAL.length).toBeGreaterThan(60);
    for (const [size = 0, mean = 0, k = 0, chance = 0, upTo = 0, above = 0] of NEGATIVE_BINOMIAL) {
      const at = `${k} at size ${size}, mean ${mean}`;
      // mean / (size + mean) is off by half a digit, which the power k magnifies.
      const off = 1e-16 * k;
      expect(Math.abs(negativeBinomialPmf(k, mean, size) / chance - 1), at).toBeLessThan(tolerance(chance) + off);
      expect(Math.abs(negativeBinomialCdf(k, mean, size) / upTo - 1), at).toBeLessThan(
        tolerance(upTo) + 1e-15 / upTo + off,
      );
      const survival = negativeBinomialSurvival(k, mean, size);
      expect(Math.abs(survival / above - 1), at).toBeLessThan(tolerance(above) + 4e-15 / above + off);
    }
  });

  it('has a quantile that is the inverse of its distribution function', () => {
    for (const [size = 0, mean = 0, k = 0, chance = 0, upTo = 0] of NEGATIVE_BINOMIAL) {
      if (chance < 1e-12) continue;
      expect(negativeBinomialQuantile(upTo - chance / 2, mean, size), `${k} at size ${size}, mean ${mean}`).toBe(k);
    }
  });

  it('has a quantile that never decreases when the mean grows, for any fixed uniform', () => {
    let decreases = 0;
    for (const size of [0.2, 1, 6]) {
      for (const u of [...uniforms('means', 15), 2 ** -53, 1e-9, 0.999, 1 - 1e-12, 1 - 2 ** -53]) {
        let previous = 0;
        for (let step = 0; step < 300; step++) {
          const mean = step < 200 ? step * 0.13 : 26 * 1.06 ** (step - 200);
          const k = negativeBinomialQuantile(u, mean, size);
          if (k < previous) decreases++;
          previous = k;
        }
      }
    }
    expect(decreases).toBe(0);
  });

  it('is the geometric law at size 1', () => {
    for (const u of uniforms('geometric', 200)) {
      expect(negativeBinomialQuantile(u, 4, 1)).toBe(Math.ceil(Math.log(1 - u) / Math.log(0.8)) - 1);
    }
  });

  it('is all at 0 for mean 0, and gives nothing to places that are no counts', () => {
    expect([negativeBinomialPmf(0, 0, 2), negativeBinomialPmf(1, 0, 2), negativeBinomialCdf(0, 0, 2)]).toEqual([
      1, 0, 1,
    ]);
    expect([negativeBinomialQuantile(0.9, 0, 2), negativeBinomialSurvival(-1, 3, 2)]).toEqual([0, 1]);
    expect([negativeBinomialPmf(-1, 3, 2), negativeBinomialPmf(0.5, 3, 2), negativeBinomialCdf(-1, 3, 2)]).toEqual([
      0, 0, 0,
    ]);
  });
});

describe('powerSum', () => {
  it('has the sums of the reference, to 1e-14 of each', () => {
    for (const [s = 0, n = 0, sum = 0] of POWER_SUMS) {
      expect(Math.abs(powerSum(s, n) / sum - 1), `${s} to ${n}`).toBeLessThan(1e-14);
    }
  });

  it('adds powers with a positive exponent, too', () => {
    for (const n of [5, 100, 1e5]) {
      expect(Math.abs(powerSum(-1, n) / ((n * (n + 1)) / 2) - 1)).toBeLessThan(1e-14);
      expect(Math.abs(powerSum(-2, n) / ((n * (n + 1) * (2 * n + 1)) / 6) - 1)).toBeLessThan(1e-14);
    }
  });
});
