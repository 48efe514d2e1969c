import type { NumberVector } from '../../engine/columns/vector.ts';
import { unitsPerOne } from '../../engine/generators/numeric-shape.ts';
import type { Law } from '../../engine/laws/law.ts';
import type { BoundColumn } from '../../engine/plan/bound-table.ts';
import { formatMoment } from '../../engine/time/format-moment.ts';
import { formatTimeOfDay } from '../../engine/time/format-time-of-day.ts';
import type { ColumnProfile, HistogramAxis, ProfileFact } from '../column-profile.ts';
import { histogram } from './histogram.ts';
import { shownNumber } from './shown-number.ts';

type Shown = Pick<ColumnProfile, 'nulls' | 'chart' | 'facts'>;

/** Chart and facts of a column of numbers or times. */
export function profileNumbers(
  vector: NumberVector,
  count: number,
  column: BoundColumn,
  law: Law | undefined,
  bins: number,
): Shown {
  const units = unitsPerOne(column.scale);
  const held =
    vector.valid === undefined
      ? vector.values.slice(0, count)
      : vector.values.slice(0, count).filter((_, i) => vector.valid?.[i] === 1);
  const values = held.map((value) => value / units).sort();
  const nulls = count - values.length;
  if (values.length === 0)
    return { nulls, facts: [], chart: { kind: 'none', reason: 'All values of the sample are empty.' } };
  const numeric = law?.kind === 'numeric' ? law : undefined;
  const axis = axisOf(column);
  const isTime = axis !== 'number';
  const step = isTime ? column.resolutionMs : column.type === 'float' ? 0 : 1 / units;
  const { chart, outside } = histogram(values, numeric, step, bins, axis);
  const low = values[0] as number;
  const high = values[values.length - 1] as number;
  const middle = values[Math.floor(values.length / 2)] as number;
  if (isTime) {
    const show = (ms: number) =>
      axis === 'time_of_day'
        ? formatTimeOfDay(ms, column.resolutionMs < 1000 ? 'millisecond' : 'second')
        : formatMoment(ms, column.type === 'date' ? 'day' : 'second').replace('T', ' ');
    return {
      nulls,
      chart,
      facts: [
        { label: 'earliest', sample: show(low) },
        { label: 'median', sample: show(middle) },
        { label: 'latest', sample: show(high) },
      ],
    };
  }
  const { mean, sd } = momentsOf(values);
  const fact = (label: string, sample: number, stated?: number): ProfileFact => ({
    label,
    sample: shownNumber(sample),
    ...(stated !== undefined && { law: shownNumber(stated) }),
  });
  return {
    nulls,
    chart,
    facts: [
      fact('mean', mean, numeric?.mean),
      fact('standard deviation', sd, numeric?.sd),
      fact('median', middle),
      fact('least', low),
      fact('greatest', high),
      ...(outside > 0 ? [{ label: 'beyond the chart', sample: `${outside} rows` }] : []),
    ],
  };
}

function axisOf({ type }: BoundColumn): HistogramAxis {
  if (type === 'time') return 'time_of_day';
  return type === 'date' || type === 'timestamp' ? 'time' : 'number';
}

function momentsOf(values: Float64Array): { readonly mean: number; readonly sd: number } {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return { mean, sd: Math.sqrt(squares / Math.max(1, values.length - 1)) };
}
