import { MONTHS, WEEKDAYS } from '../../../engine/time/calendar-names.ts';
import type { TimeProfile } from '../../../quality/report/quality-report.ts';
import type { ColumnChart } from '../../../runtime/protocol.ts';

const HOUR_MS = 3_600_000;

/** A chart of when the moments of a column are. */
export interface TimeChart {
  readonly title: string;
  readonly chart: ColumnChart;
}

/** The rows by hour of the day (only where there is more than one), weekday and month. */
export function timeCharts({ hours, weekdays, months }: TimeProfile): readonly TimeChart[] {
  const byHour: ColumnChart = {
    kind: 'histogram',
    axis: 'time_of_day',
    edges: Array.from({ length: hours.length + 1 }, (_, hour) => hour * HOUR_MS),
    counts: hours,
  };
  return [
    ...(hours.filter((rows) => rows > 0).length > 1 ? [{ title: 'hour of the day', chart: byHour }] : []),
    { title: 'weekday', chart: named(WEEKDAYS, weekdays) },
    { title: 'month', chart: named(MONTHS, months) },
  ];
}

function named(labels: readonly string[], counts: readonly number[]): ColumnChart {
  return { kind: 'categories', labels, counts, otherRows: 0 };
}
