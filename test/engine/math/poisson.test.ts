import { describe, expect, it } from 'vitest';
import { fillPoissonQuantiles } from '../../../src/engine/math/fill-poisson-quantiles.ts';
import { gammaQ } from '../../../src/engine/math/gamma-p.ts';
import { poissonCdf, poissonPmf, poissonQuantile } from '../../../src/engine/math/poisson.ts';
import { uniforms } from '../../helpers/arguments.ts';
import { chiSquarePValue, chiSquareStatistic } from '../../helpers/chi-square.ts';
import { exactPoisson } from '../../helpers/exact-poisson.ts';

const means = [0.01, 1, 6, 19.9, 20.1, 50, 1000, 1e5];

describe.each(means)('the Poisson law of mean %d', (mean) => {
  const exact = exactPoisson(mean);
  const cdfTolerance = 1e-15 * Math.sqrt(1 + Math.sqrt(mean));

  it('has the chances of an exact summation', () => {
    for (const { k, chance } of exact) {
      if (chance < 1e-200) continue;
      const distance = Math.log(exact.modeChance / chance);
      expect(Math.abs(poissonPmf(k, mean) / chance - 1)).toBeLessThan(2e-15 * (1 + distance));
    }
  });

  it('has the cumulative chances of an exact summation and of the incomplete gamma function', () => {
    const places = exact.filter((_, i) => i % Math.ceil(exact.length / 300) === 0);
    for (const { k, cumulative } of places) {
      expect(Math.abs(poissonCdf(k, mean) - cumulative), `at ${k}`).toBeLessThan(cdfTolerance);
      expect(Math.abs(poissonCdf(k, mean) - gammaQ(k + 1, mean)), `at ${k}`).toBeLessThan(1e-14);
    }
  });

  it('has a quantile that is the exact inverse of its distribution function', () => {
    const places = exact.filter((entry, i) => entry.chance > 1e-14 && i % Math.ceil(exact.length / 300) === 0);
    for (const { k } of places) {
      const u = poissonCdf(k, mean);
      expect(poissonQuantile(u, mean)).toBe(k);
      if (u < 1) expect(poissonQuantile(u + 2 ** -52, mean)).toBeGreaterThanOrEqual(k);
      if (k > 0) expect(poissonQuantile(poissonCdf(k - 1, mean) + 2 ** -52, mean)).toBe(k);
    }
  });

  it('has the quantiles of an exact summation', () => {
    for (const u of [...uniforms('poisson', 400), 1e-3, 1e-6, 1e-9, 1 - 1e-6, 1 - 1e-9]) {
      const expected = exact.find((entry) => entry.cumulative >= u)?.k;
      expect(poissonQuantile(u, mean), `at ${u}`).toBe(expected);
    }
  });

  it('stays within reach of the mean at the smallest and the largest uniform', () => {
    const reach = 9 * Math.sqrt(mean) + 13;
    expect(poissonQuantile(2 ** -53, mean)).toBeGreaterThanOrEqual(Math.floor(Math.max(0, mean - reach)));
    expect(poissonQuantile(1 - 2 ** -53, mean)).toBeLessThanOrEqual(mean + reach);
  });
});

describe('poissonQuantile', () => {
  it('never decreases when the mean grows, for any fixed uniform', () => {
    const extremes = [2 ** -53, 1e-9, 0.001, 0.5, 0.999, 1 - 1e-12, 1 - 2 ** -53];
    let decreases = 0;
    for (const u of [...uniforms('means', 60), ...extremes]) {
      let previous = 0;
      for (let step = 0; step < 600; step++) {
        const mean = step < 400 ? step * 0.11 : 44 * 1.03 ** (step - 400);
        const k = poissonQuantile(u, mean);
        if (k < previous) decreases++;
        previous = k;
      }
    }
    expect(decreases).toBe(0);
  });

  it('passes from one method to the other without a step at mean 20', () => {
    for (const u of uniforms('twenty', 500)) {
      expect(poissonQuantile(u, 20 + 1e-13)).toBe(poissonQuantile(u, 20));
    }
  });

  it('never decreases in the uniform', () => {
    for (const mean of [0.3, 6, 25, 400]) {
      const sorted = uniforms('sorted', 3000).sort();
      let previous = 0;
      for (const u of sorted) {
        const k = poissonQuantile(u, mean);
        expect(k).toBeGreaterThanOrEqual(previous);
        previous = k;
      }
    }
  });

  it('gives Poisson counts for the seeds 1 to 20 (chi-square, 0.001 by Bonferroni)', () => {
    for (const mean of [0.7, 6, 50]) {
      for (let seed = 1; seed <= 20; seed++) {
        const n = 20_000;
        const cells = cellsOf(mean, n);
        const observed = new Float64Array(cells.length);
        for (const u of uniforms('counts', n, seed)) {
          const k = poissonQuantile(u, mean);
          const cell = cells.findIndex(({ last }) => k <= last);
          observed[cell] = (observed[cell] ?? 0) + 1;
        }
        const stat = chiSquareStatistic(
          observed,
          cells.map(({ expected }) => expected),
        );
        const p = chiSquarePValue(stat, cells.length - 1);
        expect(p, `mean ${mean}, seed ${seed}`).toBeGreaterThan(0.001 / 60);
      }
    }
  });
});

describe('the Poisson law at its limits', () => {
  it('is all at 0 for mean 0', () => {
    expect([poissonPmf(0, 0), poissonPmf(1, 0), poissonCdf(0, 0), poissonCdf(-1, 0)]).toEqual([1, 0, 1, 0]);
    expect(uniforms('zero', 50).every((u) => poissonQuantile(u, 0) === 0)).toBe(true);
  });

  it('gives nothing to places that are no counts', () => {
    expect([poissonPmf(-1, 3), poissonPmf(1.5, 3), poissonPmf(Infinity, 3)]).toEqual([0, 0, 0]);
    expect([poissonCdf(-0.5, 3), poissonCdf(Infinity, 3)]).toEqual([0, 1]);
    expect(poissonCdf(2.7, 3)).toBe(poissonCdf(2, 3));
  });

  it('refuses means that are negative or not finite', () => {
    for (const mean of [-1, Infinity, Number.NaN]) {
      expect(() => poissonPmf(1, mean)).toThrow(RangeError);
      expect(() => poissonCdf(1, mean)).toThrow(RangeError);
      expect(() => poissonQuantile(0.5, mean)).toThrow(RangeError);
    }
  });
});

/** Neighbouring counts joined until each cell expects at least 10 of n draws. */
function cellsOf(mean: number, n: number): { last: number; expected: number }[] {
  const cells: { last: number; expected: number }[] = [];
  let pending = 0;
  for (const { k, chance } of exactPoisson(mean)) {
    pending += chance * n;
    if (pending >= 10) {
      cells.push({ last: k, expected: pending });
      pending = 0;
    }
  }
  const final = cells.at(-1);
  if (final !== undefined) {
    final.expected += pending;
    final.last = Infinity;
  }
  return cells;
}

describe('Poisson quantiles of many uniforms at once', () => {
  it('are those of each uniform at its own mean, of the ends of the unit interval too, and cut to the most', () => {
    const ends = [2 ** -53, 2 ** -30, 1e-9, 1 - 1e-9, 1 - 2 ** -40, 1 - 2 ** -52];
    const many = [0, 1e-300, 1e-9, 0.3, 1, 2.5, 7, 15, 19.99, 20, 20.01, 400].flatMap((mean) =>
      [...ends, ...uniforms(`many at ${mean}`, 500)].map((u) => ({ u, mean })),
    );
    const out = new Int32Array(many.length);
    fillPoissonQuantiles(
      Float64Array.from(many, ({ u }) => u),
      Float64Array.from(many, ({ mean }) => mean),
      390,
      out,
    );
    expect([...out]).toEqual(many.map(({ u, mean }) => Math.min(390, poissonQuantile(u, mean))));
    expect(Math.max(...out)).toBe(390);
  });
});
