import { CHART_BINS } from '../../../runtime/chart-bins.ts';
import type { Histogram } from './histogram.ts';

/** The histogram with at most 60 bars: neighbours are added up, as many for each bar as it takes. */
export function rebin(histogram: Histogram, most = CHART_BINS): Histogram {
  const { edges, counts, expected } = histogram;
  const size = Math.ceil(counts.length / most);
  if (size <= 1) return histogram;
  const lastEdge = edges.at(-1);
  const kept = edges.filter((_, i) => i % size === 0 && i < counts.length);
  return {
    ...histogram,
    edges: lastEdge === undefined ? kept : [...kept, lastEdge],
    counts: sums(counts, size),
    ...(expected === undefined ? {} : { expected: sums(expected, size) }),
  };
}

function sums(values: readonly number[], size: number): readonly number[] {
  const result = Array.from({ length: Math.ceil(values.length / size) }, () => 0);
  values.forEach((value, i) => {
    const at = Math.floor(i / size);
    result[at] = (result[at] as number) + value;
  });
  return result;
}
