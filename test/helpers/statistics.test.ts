import { describe, expect, it } from 'vitest';
import { chiSquarePValue } from './chi-square.ts';
import { ksPValue, ksStatistic } from './kolmogorov.ts';
import { randomisedPit } from './randomised-pit.ts';
import { unitOrder } from './unit-order.ts';

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

  it.each([
    ['even', (i: number) => (i * 0.6180339887498949) % 1],
    ['heaped, and beyond both ends', (i: number) => [-1, 0.5, 0.5 + i / 1e9, 1, 2][i % 5] ?? 0],
  ])('puts numbers in order that are %s', (_how, value) => {
    const values = Float64Array.from({ length: 1000 }, (_, i) => value(i));
    const order = unitOrder(values);
    expect([...order].toSorted((a, b) => a - b)).toEqual([...values.keys()]);
    expect(Float64Array.from(order, (place) => values[place] as number)).toEqual(values.toSorted());
  });

  it.each([
    ['kept', 1],
    ['not kept', 1e6],
  ])('spreads values over the probability of their cells, whether those are %s', (_how, width) => {
    const values = Float64Array.from({ length: 20000 }, (_, i) => width * ((i * 7) % 10));
    const law = (x: number) => Math.min(1, Math.max(0, (x + width) / (10 * width)));
    // To the law every value is one of a grid of ten, whatever cells there might be between them.
    const pit = randomisedPit(values, (x) => law(Math.floor(x / width) * width), 1, 3);
    expect(ksStatistic(pit, (u) => u)).toBeLessThan(0.01);
    const shifted = randomisedPit(values, (x) => law(Math.floor(x / width - 0.5) * width), 1, 3);
    expect(ksStatistic(shifted, (u) => u)).toBeGreaterThan(0.05);
  });
});
