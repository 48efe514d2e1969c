import type { ColumnProfile } from '../../../runtime/protocol.ts';
import type { Histogram } from './histogram.ts';

/** A chart of the sample, reckoned up to the rows of the whole table; undefined where the column has no axis of time. */
export function rowsOverTime({ chart, sampleRows }: ColumnProfile, rows: number): Histogram | undefined {
  if (chart.kind !== 'histogram' || chart.axis !== 'time' || sampleRows === 0) return undefined;
  const factor = rows / sampleRows;
  const grown = (counts: readonly number[]) => counts.map((count) => count * factor);
  return {
    ...chart,
    counts: grown(chart.counts),
    ...(chart.expected !== undefined && { expected: grown(chart.expected) }),
  };
}

const dayMs = 86_400_000;

/** How long a bar of an axis of time is, in words: "a day", "2 weeks", "a month". */
export function barWords({ edges }: Histogram): string {
  const ms = (edges[1] ?? 0) - (edges[0] ?? 0);
  const units = [
    [365.2425 * dayMs, 'year'],
    [30.4 * dayMs, 'month'],
    [7 * dayMs, 'week'],
    [dayMs, 'day'],
    [3_600_000, 'hour'],
    [60_000, 'minute'],
    [1000, 'second'],
  ] as const;
  const [size, unit] = units.find(([least]) => ms >= least * 0.99) ?? [1000, 'second'];
  const count = Math.round(ms / size);
  return count === 1 ? `${unit === 'hour' ? 'an' : 'a'} ${unit}` : `${count} ${unit}s`;
}
