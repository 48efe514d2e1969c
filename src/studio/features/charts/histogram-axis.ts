import { formatTimeOfDay } from '../../ui/format-time-of-day.ts';
import { formatTick } from './format-tick.ts';
import { formatTime } from './format-time.ts';
import type { Histogram } from './histogram.ts';
import { numberTicks } from './number-ticks.ts';
import { timeTicks } from './time-ticks.ts';

/** The horizontal axis of a histogram: what it reaches over, where it has marks, and what stands at them. */
export interface ChartAxis {
  readonly domain: readonly [from: number, to: number];
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
}

/** An axis of numbers, of time or of the time of day, as the histogram's is. */
export function histogramAxis({ edges, axis }: Histogram): ChartAxis {
  const from = edges[0] ?? 0;
  const last = edges.at(-1) ?? from;
  const to = last > from ? last : from + 1;
  const domain = [from, to] as const;
  if (axis === 'time') {
    const { values, detail } = timeTicks(from, to, 4);
    return { domain, ticks: values, format: (value: number) => formatTime(value, detail) };
  }
  if (axis === 'time_of_day') return { domain, ticks: timeTicks(from, to, 5).values, format: formatTimeOfDay };
  const { values, step } = numberTicks(from, to, 5);
  return { domain, ticks: values, format: (value: number) => formatTick(value, step) };
}
