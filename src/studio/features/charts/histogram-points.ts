import type { Histogram } from './histogram.ts';

/** A point on the axis of a histogram, in rows a bar of usual width. */
export interface HistogramPoint {
  readonly x: number;
  /** The height of the bar that begins or goes on here. */
  readonly sample: number;
  /** The height the law expects in the middle of a bar; absent at the edges. */
  readonly law?: number;
  /** The bar this point belongs to. */
  readonly bar: number;
}

/**
 * The points of a histogram in steps: each bar's left edge and its middle, then the right edge of the last bar.
 *
 * Heights are counts for a bar of mean width, so the area of a bar is its count where widths differ. The points of the
 * law stand in the middle of the bars.
 */
export function histogramPoints({ edges, counts, expected }: Histogram): readonly HistogramPoint[] {
  const first = edges[0] ?? 0;
  const last = edges[counts.length] ?? first;
  const meanWidth = (last - first) / Math.max(1, counts.length);
  const points: HistogramPoint[] = [];
  counts.forEach((count, bar) => {
    const left = edges[bar] ?? first;
    const right = edges[bar + 1] ?? left;
    const share = right > left ? meanWidth / (right - left) : 1;
    const sample = count * share;
    const law = expected?.[bar];
    points.push({ x: left, sample, bar });
    points.push({ x: (left + right) / 2, sample, bar, ...(law === undefined ? {} : { law: law * share }) });
  });
  const lastPoint = points.at(-1);
  if (lastPoint !== undefined) points.push({ x: last, sample: lastPoint.sample, bar: lastPoint.bar });
  return points;
}
