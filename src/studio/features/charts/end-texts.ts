import { edgeText } from './chart-rows.ts';
import type { Histogram } from './histogram.ts';

const dayMs = 86_400_000;

/** Where the axis of a chart begins and ends, in words; the whole numbers themselves where bars stand around them. */
export function endTexts({ edges, axis }: Histogram): readonly [string, string] {
  const first = edges[0] ?? Number.NaN;
  const last = edges.at(-1) ?? Number.NaN;
  if (axis === 'time' && last - first > 3 * dayMs) return [dateText(first), dateText(last)];
  const isAround = axis === 'number' && Math.abs(first % 1) === 0.5 && Math.abs(last % 1) === 0.5;
  return isAround
    ? [edgeText(first + 0.5, axis), edgeText(last - 0.5, axis)]
    : [edgeText(first, axis), edgeText(last, axis)];
}

function dateText(ms: number): string {
  return edgeText(ms, 'time').split(' ')[0] ?? '';
}
