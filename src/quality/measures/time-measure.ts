import type { NumericLaw } from '../../engine/laws/law.ts';
import { civilFromDays } from '../../engine/time/civil.ts';
import { layNumbers } from '../kernels/lay-numbers.ts';
import type { QualityCheck } from '../report/quality-check.ts';
import type { TimeProfile } from '../report/quality-report.ts';
import type { Bins } from './bins.ts';
import { fitCheck } from './law-check.ts';
import type { Measure } from './measure.ts';
import { numbersOf } from './number-measure.ts';
import { type ColumnSite, named } from './site.ts';
import { isThroughout, THROUGHOUT_NOTE } from './throughout.ts';

interface TimeTally {
  readonly hours: Float64Array;
  /** By day since the first; those outside are in neither. */
  readonly days: Float64Array;
}

const HOUR_MS = 3600000;
const DAY_MS = 86400000;
/** 1970-01-01 was a Thursday; weekdays count from Monday. */
const FIRST_WEEKDAY = 3;
const MOST_DAYS = 36525;

interface Period {
  readonly startMs: number;
  readonly endMs: number;
}

/** Measures when moments happen: by hour of the day, weekday and month, against the law where all rows have one. */
export function timeMeasure(site: ColumnSite, { startMs, endMs }: Period, { edges }: Bins): Measure<TimeTally> {
  const { column } = site;
  // Dates of birth and the like lie outside of the time frame.
  const [low, high] = [edges[0] ?? startMs, edges[edges.length - 1] ?? endMs];
  const firstDay = Math.floor(Math.min(startMs, low) / DAY_MS);
  const dayCount = Math.max(1, Math.min(MOST_DAYS, Math.ceil(Math.max(endMs, high) / DAY_MS) - firstDay));
  const isBefore = column.modifiers.steps.some((step) => step.law !== 'same');
  const common = column.generator.commonLaw;
  const law = common?.kind === 'numeric' ? common : undefined;
  const hasHours = column.type === 'timestamp' && column.resolutionMs <= HOUR_MS;
  return {
    name: `times ${column.name}`,
    start: () => ({ hours: new Float64Array(24), days: new Float64Array(dayCount) }),
    look({ hours, days }, block) {
      const vector = numbersOf(block, column.name, isBefore);
      const { count } = block.rows;
      const { times, counts, starts } = layNumbers(vector, count);
      times(count, vector.valid !== undefined, firstDay);
      for (let hour = 0; hour < 24; hour++) hours[hour] = (hours[hour] as number) + (counts[hour] as number);
      for (let i = 0; i < count; i++) {
        const day = starts[i] as number;
        if (day >= 0 && day < dayCount) days[day] = (days[day] as number) + 1;
      }
    },
    fold(total, next) {
      for (let i = 0; i < 24; i++) total.hours[i] = (total.hours[i] as number) + (next.hours[i] as number);
      for (let i = 0; i < dayCount; i++) total.days[i] = (total.days[i] as number) + (next.days[i] as number);
    },
    find({ hours, days }) {
      const checks: QualityCheck[] = [];
      const expected = law && expectedTimes(law, firstDay, dayCount, hasHours);
      const rows = days.reduce((sum, each) => sum + each, 0);
      if (expected !== undefined) {
        const note = isThroughout(site) ? THROUGHOUT_NOTE : '';
        const hourWords = { title: `${named(site)} has its busy hours`, of: 'hours of the day', note };
        const dayWords = { title: `${named(site)} has its busy weekdays`, of: 'weekdays', note };
        if (hasHours) checks.push(fitCheck(site, 'hours', hours, expected.hours, hourWords));
        if (dayCount >= 14)
          checks.push(fitCheck(site, 'weekdays', byWeekday(days, firstDay), expected.weekdays, dayWords));
      }
      const rowsOf = (shares: readonly number[]) => shares.map((share) => share * rows);
      const times: TimeProfile = {
        hours: [...hours],
        weekdays: byWeekday(days, firstDay),
        months: byMonth(days, firstDay),
        ...(expected !== undefined && {
          expected: {
            hours: rowsOf(expected.hours),
            weekdays: rowsOf(expected.weekdays),
            months: rowsOf(expected.months),
          },
        }),
      };
      return { checks, column: { name: column.name, times } };
    },
  };
}

function byWeekday(days: ArrayLike<number>, firstDay: number): number[] {
  const weekdays = new Array<number>(7).fill(0);
  for (let i = 0; i < days.length; i++) {
    const weekday = (((firstDay + i + FIRST_WEEKDAY) % 7) + 7) % 7;
    weekdays[weekday] = (weekdays[weekday] as number) + (days[i] as number);
  }
  return weekdays;
}

function byMonth(days: ArrayLike<number>, firstDay: number): number[] {
  const months = new Array<number>(12).fill(0);
  for (let i = 0; i < days.length; i++) {
    const month = civilFromDays(firstDay + i).month - 1;
    months[month] = (months[month] as number) + (days[i] as number);
  }
  return months;
}

/** The shares a law gives to the hours of the day, to the weekdays and to the months, summed over all its days. */
function expectedTimes({ cdf }: NumericLaw, firstDay: number, dayCount: number, hasHours: boolean) {
  const hours = new Array<number>(24).fill(0);
  const days = new Float64Array(dayCount);
  let below = cdf(firstDay * DAY_MS - 1);
  for (let day = 0; day < dayCount; day++) {
    for (let hour = hasHours ? 0 : 23; hour < 24; hour++) {
      const upTo = cdf((firstDay + day) * DAY_MS + (hour + 1) * HOUR_MS - 1);
      hours[hour] = (hours[hour] as number) + upTo - below;
      days[day] = (days[day] as number) + upTo - below;
      below = upTo;
    }
  }
  return { hours, weekdays: byWeekday(days, firstDay), months: byMonth(days, firstDay) };
}
