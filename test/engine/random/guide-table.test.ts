import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillContiguous } from '../../../src/engine/random/fill-uniforms.ts';
import { guideTable } from '../../../src/engine/random/guide-table.ts';
import { streamKey } from '../../../src/engine/random/stream-key.ts';
import { chiSquarePValue, chiSquareStatistic } from '../../helpers/chi-square.ts';

const largestUniform = 1 - 2 ** -53;
const weightLists = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true })), { minLength: 1, maxLength: 60 })
  .filter((weights) => weights.some((weight) => weight > 1e-6));

describe('guideTable', () => {
  it('picks the first index whose cumulative weight exceeds u times the total', () => {
    fc.assert(
      fc.property(weightLists, fc.double({ min: 0, max: largestUniform, noNaN: true }), (weights, u) => {
        const table = guideTable(weights);
        const total = table.cumulative.at(-1) ?? 0;
        expect(table.pick(u)).toBe(table.cumulative.findIndex((sum) => sum > u * total));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('is exact at the borders between slices and between weights', () => {
    const weights = [1, 2, 0, 3, 0.125, 1e-12, 5, 0];
    const table = guideTable(weights);
    const total = table.cumulative.at(-1) ?? 0;
    const borders = Array.from(table.cumulative, (sum) => sum / total).concat(
      Array.from({ length: 1024 }, (_, slice) => slice / 1024),
    );
    for (const border of borders) {
      for (const u of [border - 2 ** -53, border, border + 2 ** -53]) {
        if (u < 0 || u > largestUniform) continue;
        expect(table.pick(u)).toBe(table.cumulative.findIndex((sum) => sum > u * total));
      }
    }
  });

  it('never picks a weight of zero, at either end', () => {
    const table = guideTable([0, 0, 1, 0, 1, 0]);
    expect(table.pick(2 ** -53)).toBe(2);
    expect(table.pick(0.5)).toBe(4);
    expect(table.pick(largestUniform)).toBe(4);
  });

  it('fills blocks with the same picks', () => {
    const uniforms = new Float64Array(1000);
    fillContiguous(streamKey(1, 't', 'c', 'value'), 0, 1000, uniforms);
    const table = guideTable(Float64Array.from({ length: 5000 }, (_, i) => 1 / (i + 1)));
    const out = new Int32Array(1001).fill(-1);
    table.fill(uniforms, 1000, out);
    expect([...out]).toEqual([...Array.from(uniforms, (u) => table.pick(u)), -1]);
  });

  it('draws in proportion to the weights for the seeds 1 to 20 (chi-square, 0.001 by Bonferroni)', () => {
    const weights = [15, 50, 35, 0.5, 7, 12, 3, 1];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const table = guideTable(weights);
    const uniforms = new Float64Array(50_000);
    const picks = new Int32Array(50_000);
    for (let seed = 1; seed <= 20; seed++) {
      fillContiguous(streamKey(seed, 't', 'c', 'value'), 0, 50_000, uniforms);
      table.fill(uniforms, 50_000, picks);
      const counts = new Float64Array(weights.length);
      for (const pick of picks) counts[pick] = (counts[pick] ?? 0) + 1;
      const stat = chiSquareStatistic(
        counts,
        weights.map((weight) => (weight / total) * 50_000),
      );
      expect(chiSquarePValue(stat, weights.length - 1), `seed ${seed}`).toBeGreaterThan(0.001 / 20);
    }
  });

  it('refuses weights that are negative, not numbers, or sum to nothing', () => {
    for (const weights of [[], [0, 0], [1, -1], [Number.NaN], [Infinity]]) {
      expect(() => guideTable(weights)).toThrow(RangeError);
    }
  });
});
