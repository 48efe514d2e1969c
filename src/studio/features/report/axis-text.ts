import type { HistogramAxis } from '../../../quality/column-profile.ts';
import type { ColumnType } from '../../../schema/column-type.ts';
import { formatMoment } from '../../ui/format-moment.ts';
import { formatSignificant } from '../../ui/format-number.ts';
import { formatTimeOfDay } from '../../ui/format-time-of-day.ts';

/** What the numbers of a column of a type are. */
export function axisOf(type: ColumnType): HistogramAxis {
  if (type === 'time') return 'time_of_day';
  return type === 'date' || type === 'timestamp' ? 'time' : 'number';
}

/** A value of a column as a person reads it; moments to the second. */
export function axisText(value: number, axis: HistogramAxis): string {
  const whole = axis === 'number' ? value : Math.round(value / 1000) * 1000;
  return { number: formatSignificant, time: formatMoment, time_of_day: formatTimeOfDay }[axis](whole);
}

const MS = [
  [86_400_000, 'days'],
  [3_600_000, 'hours'],
  [60_000, 'minutes'],
  [1000, 'seconds'],
] as const;

/** A deviation: a duration where the values are moments. */
export function spreadText(value: number, axis: HistogramAxis): string {
  if (axis === 'number') return formatSignificant(value);
  const [size, unit] = MS.find(([least]) => value >= least) ?? [1000, 'seconds'];
  return `${formatSignificant(value / size, 3)} ${unit}`;
}
