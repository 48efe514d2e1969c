import { describe, expect, it } from 'vitest';
import { categoryBars } from '../../../src/studio/features/charts/category-bars.ts';
import type { Histogram } from '../../../src/studio/features/charts/histogram.ts';
import { histogramPoints } from '../../../src/studio/features/charts/histogram-points.ts';
import { rebin } from '../../../src/studio/features/charts/rebin.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('rebin', () => {
  const counts = Array.from({ length: 200 }, (_, i) => i);
  const edges = Array.from({ length: 201 }, (_, i) => i * 0.5);
  const wide: Histogram = {
    kind: 'histogram',
    axis: 'number',
    edges,
    counts,
    expected: counts.map((count) => count + 0.5),
  };

  it('gives at most sixty bars over the same axis that hold the same rows', () => {
    const narrow = rebin(wide);
    expect(narrow.counts.length).toBeLessThanOrEqual(60);
    expect(narrow.edges).toHaveLength(narrow.counts.length + 1);
    expect([narrow.edges[0], narrow.edges.at(-1)]).toEqual([0, 100]);
    expect(sum(narrow.counts)).toBe(sum(counts));
    expect(sum(narrow.expected ?? [])).toBeCloseTo(sum(wide.expected ?? []), 6);
  });

  it('leaves a histogram alone that has few bars', () => {
    const narrow = rebin(wide);
    expect(rebin(narrow)).toBe(narrow);
  });
});

describe('histogramPoints', () => {
  it('gives each bar its left edge and its middle, and closes the last one', () => {
    const points = histogramPoints({
      kind: 'histogram',
      axis: 'number',
      edges: [0, 2, 4],
      counts: [5, 7],
      expected: [6, 6],
    });
    expect(points).toEqual([
      { x: 0, sample: 5, bar: 0 },
      { x: 1, sample: 5, law: 6, bar: 0 },
      { x: 2, sample: 7, bar: 1 },
      { x: 3, sample: 7, law: 6, bar: 1 },
      { x: 4, sample: 7, bar: 1 },
    ]);
  });

  it('keeps the area of a wide bar at its count', () => {
    const points = histogramPoints({ kind: 'histogram', axis: 'number', edges: [0, 1, 4], counts: [4, 4] });
    const area = (points[0]?.sample ?? 0) * 1 + (points[2]?.sample ?? 0) * 3;
    expect(points[0]?.sample).toBe(3 * (points[2]?.sample ?? 0));
    expect(area).toBe(2 * 4 * 2);
  });

  it('gives nothing for no bars', () => {
    expect(histogramPoints({ kind: 'histogram', axis: 'number', edges: [], counts: [] })).toEqual([]);
  });
});

describe('categoryBars', () => {
  it('measures bars and law by the longest of both', () => {
    const { bars } = categoryBars(
      { kind: 'categories', labels: ['a', 'b'], counts: [10, 30], expected: [40, 0], otherRows: 0 },
      12,
    );
    expect(bars).toEqual([
      { label: 'a', count: 10, length: 0.25, law: 1 },
      { label: 'b', count: 30, length: 0.75, law: 0 },
    ]);
  });

  it('counts what has no bar', () => {
    const { bars, more } = categoryBars(
      { kind: 'categories', labels: ['a', 'b', 'c'], counts: [3, 2, 1], otherRows: 4 },
      2,
    );
    expect(bars).toHaveLength(2);
    expect(more).toEqual({ labels: 1, rows: 5 });
  });
});
