import { describe, expect, it } from 'vitest';
import { chiSquarePValue } from './chi-square.ts';
import { ksPValue, ksStatistic } from './kolmogorov.ts';

describe('the statistics the tests rely on', () => {
  it('gives the published tail chances of chi-square', () => {
    expect(chiSquarePValue(3.841458820694124, 1)).toBeCloseTo(0.05, 9);
    expect(chiSquarePValue(18.307038053275146, 10)).toBeCloseTo(0.05, 9);
    expect(chiSquarePValue(135.80672317102676, 100)).toBeCloseTo(0.01, 9);
    expect(chiSquarePValue(1, 2)).toBeCloseTo(Math.exp(-0.5), 9);
  });

  it('gives the published tail chances of Kolmogorov', () => {
    expect(ksPValue(1.3581 / Math.sqrt(1e8), 1e8)).toBeCloseTo(0.05, 4);
    expect(ksPValue(1.6276 / Math.sqrt(1e8), 1e8)).toBeCloseTo(0.01, 4);
  });

  it('measures the largest gap on either side of a step', () => {
    expect(ksStatistic([0.1, 0.2, 0.9], (x) => x)).toBeCloseTo(2 / 3 - 0.2, 12);
    expect(ksStatistic([0.5], (x) => x)).toBe(0.5);
  });
});
