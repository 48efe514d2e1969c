import { describe, expect, it, vi } from 'vitest';
import { fillContiguous } from '../../../src/engine/random/fill-uniforms.ts';
import { streamKey } from '../../../src/engine/random/stream-key.ts';
import { drawUntaken, type MassLine, take } from '../../../src/engine/rows/draw-untaken.ts';
import { chiSquarePValue, chiSquareStatistic } from '../../helpers/chi-square.ts';
import { passesBonferroni, SEEDS } from '../../helpers/seeds.ts';

vi.setConfig({ testTimeout: 60000 });

/** A line over weights from one place to another; a weight of 0 is never possible. */
function lineOf(weights: readonly number[], start = 0, end = weights.length): MassLine {
  const sums = weights.map((_, place) => weights.slice(start, place).reduce((sum, weight) => sum + weight, 0));
  const before = (place: number) => sums[place] ?? (sums.at(-1) ?? 0) + (weights.at(-1) ?? 0);
  return {
    start,
    end,
    before,
    at: (mass) => {
      let place = start;
      while (place < end - 1 && before(place + 1) <= mass) place++;
      return place;
    },
    isPossible: (place) => (weights[place] ?? 0) > 0,
  };
}

/** The uniforms of as many draws, each with all its attempts. */
function uniforms(seed: number, draws: number): readonly ((attempt: number) => number)[] {
  const made = Array.from({ length: 65 }, (_, attempt) => {
    const out = new Float64Array(draws);
    fillContiguous(streamKey(seed, 'draw', 'untaken', 'test'), 0, draws, out, attempt);
    return out;
  });
  return Array.from({ length: draws }, (_, draw) => (attempt: number) => made[attempt]?.[draw] ?? Number.NaN);
}

describe('drawing a place that is not taken', () => {
  it.each([
    ['past a few', 12, [0, 3, 4, 11]],
    ['past nearly all', 12, [0, 1, 2, 4, 5, 6, 7, 8, 10, 11]],
    ['again and again past many', 120, Array.from({ length: 100 }, (_, i) => i + Math.floor(i / 6))],
    ['past many that have nearly all of the mass', 80, Array.from({ length: 70 }, (_, i) => i)],
  ])('gives each of the others its share: %s', (name, places, taken) => {
    const heavy = name.includes('nearly all of the mass');
    const weights = Array.from({ length: places }, (_, place) => (heavy && place < 70 ? 1e7 : 1 + (place % 4)));
    const free = weights.flatMap((_, place) => (taken.includes(place) ? [] : [place]));
    const left = free.reduce((sum, place) => sum + (weights[place] ?? 0), 0);
    const line = lineOf(weights);
    const draws = 2000;
    const values = SEEDS.map((seed) => {
      const seen = new Map<number, number>();
      for (const uniformOf of uniforms(seed, draws)) {
        const place = drawUntaken(uniformOf, line, taken);
        seen.set(place, (seen.get(place) ?? 0) + 1);
      }
      expect([...seen.keys()].every((place) => free.includes(place))).toBe(true);
      const expected = free.map((place) => ((weights[place] ?? 0) / left) * draws);
      const observed = free.map((place) => seen.get(place) ?? 0);
      return chiSquarePValue(chiSquareStatistic(observed, expected), free.length - 1);
    });
    expect(passesBonferroni(values), `p ${values.join(', ')}`).toBe(true);
  });

  it('finds none where none is left, or none of those left is possible', () => {
    const half = () => 0.5;
    expect(drawUntaken(half, lineOf([]), [])).toBe(-1);
    expect(drawUntaken(half, lineOf([1, 1]), [0, 1])).toBe(-1);
    expect(drawUntaken(half, lineOf([1, 0]), [0])).toBe(-1);
    expect(drawUntaken(half, lineOf([0.1, 0.2, 0.3]), [0, 1, 2])).toBe(-1);
  });

  it('looks at taken places only where they lie on the line', () => {
    expect(drawUntaken(() => 0.5, lineOf([1, 1, 1, 1], 2, 3), [0, 1, 3])).toBe(2);
    expect(drawUntaken(() => 0.5, lineOf([1, 1, 1, 1], 2, 3), [2])).toBe(-1);
  });

  it('keeps taken places in order', () => {
    const taken: number[] = [];
    for (const place of [5, 1, 9, 0, 3]) take(taken, place);
    expect(taken).toEqual([0, 1, 3, 5, 9]);
  });
});
