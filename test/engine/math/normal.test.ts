import { describe, expect, it } from 'vitest';
import { fillNormalQuantile } from '../../../src/engine/math/fill-normal-quantile.ts';
import { normalCdf } from '../../../src/engine/math/normal-cdf.ts';
import { normalDensity } from '../../../src/engine/math/normal-density.ts';
import { normalQuantile } from '../../../src/engine/math/normal-quantile.ts';
import { uniforms } from '../../helpers/arguments.ts';
import { ksPValue, ksStatistic } from '../../helpers/kolmogorov.ts';
import { worstRelativeError } from '../../helpers/relative-error.ts';
import { NORMAL_CDF, NORMAL_DENSITY, NORMAL_QUANTILE } from './mpmath-references.ts';

describe('normalCdf', () => {
  it('has a relative error below 1e-15 in both tails', () => {
    expect(worstRelativeError(NORMAL_CDF, (z) => normalCdf(z))).toBeLessThan(1e-15);
  });

  it('has its limits, and tails that add up to 1', () => {
    expect([normalCdf(0), normalCdf(-Infinity), normalCdf(Infinity), normalCdf(-40)]).toEqual([0.5, 0, 1, 0]);
    expect(normalCdf(Number.NaN)).toBeNaN();
    for (let z = 0; z < 10; z += 0.01) expect(Math.abs(normalCdf(z) + normalCdf(-z) - 1)).toBeLessThan(2e-16);
  });
});

describe('normalDensity', () => {
  it('has a relative error below 1e-15', () => {
    expect(worstRelativeError(NORMAL_DENSITY, (z) => normalDensity(z))).toBeLessThan(1e-15);
    expect([normalDensity(50), normalDensity(-Infinity)]).toEqual([0, 0]);
  });
});

describe('normalQuantile', () => {
  it('has a relative error below 1e-15', () => {
    expect(worstRelativeError(NORMAL_QUANTILE, (u) => normalQuantile(u))).toBeLessThan(1e-15);
  });

  it('never decreases from one uniform to the next', () => {
    const step = 2 ** -52;
    const starts = [...uniforms('monotone', 20_000), 0.075, 0.925, 0.5, Math.exp(-25), 1 - Math.exp(-25)];
    let decreases = 0;
    for (const start of starts) {
      const onGrid = (Math.floor(start * 2 ** 52) + 0.5) * step;
      for (let k = -5; k < 5; k++) {
        const u = onGrid + k * step;
        if (u > 0 && u + step < 1 && normalQuantile(u + step) < normalQuantile(u)) decreases++;
      }
    }
    expect(decreases).toBe(0);
  });

  it('is odd about 1/2, and infinite at the ends', () => {
    for (const u of uniforms('odd', 1000)) expect(normalQuantile(1 - u)).toBe(-normalQuantile(u));
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect([normalQuantile(-0.1), normalQuantile(1.1)]).toEqual([Number.NaN, Number.NaN]);
  });

  it('undoes the distribution function', () => {
    for (let z = -37; z <= 7; z += 0.1) {
      const uncertainty = z > 0 ? 2e-16 / normalDensity(z) : 0;
      expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(3e-15 * Math.abs(z) + 3e-15 + uncertainty);
    }
  });

  it('fills blocks with the same values, in place too', () => {
    const block = uniforms('block', 100);
    const expected = Array.from(block, (u, i) => (i < 90 ? normalQuantile(u) : u));
    fillNormalQuantile(block, 90, block);
    expect([...block]).toEqual(expected);
  });

  it('turns uniforms into normals for the seeds 1 to 20 (Kolmogorov, 0.001 by Bonferroni)', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const sample = uniforms('normals', 50_000, seed);
      fillNormalQuantile(sample, sample.length, sample);
      sample.sort();
      expect(ksPValue(ksStatistic(sample, normalCdf), sample.length), `seed ${seed}`).toBeGreaterThan(0.001 / 20);
    }
  });
});
