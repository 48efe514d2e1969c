const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const week = 7 * day;
const monthDays = 30.4375;
/** 1970-01-05 was a Monday. */
const firstMonday = 4 * day;

type Step =
  | { readonly kind: 'even'; readonly size: number; readonly origin: number; readonly shows: TimeDetail }
  | { readonly kind: 'months'; readonly count: number; readonly shows: TimeDetail };

/** How much of a moment a label shows. */
export type TimeDetail = 'year' | 'month' | 'day' | 'minute' | 'second' | 'millisecond';

const steps: readonly Step[] = [
  ...[1, 10, 100].map((size): Step => even(size, 'millisecond')),
  ...[1, 5, 15, 30].map((count) => even(count * second, 'second')),
  ...[1, 5, 15, 30].map((count) => even(count * minute, 'minute')),
  ...[1, 3, 6, 12].map((count) => even(count * hour, 'minute')),
  ...[1, 2].map((count) => even(count * day, 'day')),
  ...[1, 2].map((count) => even(count * week, 'day', firstMonday)),
  ...[1, 2, 3, 6].map((count): Step => ({ kind: 'months', count, shows: 'month' })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(
    (years): Step => ({ kind: 'months', count: 12 * years, shows: 'year' }),
  ),
];

/** Moments on an axis, in milliseconds since 1970, and how much of them a label must show. */
export interface TimeTicks {
  readonly values: readonly number[];
  readonly detail: TimeDetail;
}

/** At most `most` calendar moments (full hours, midnights, Mondays, firsts of months or years; UTC) between two bounds. */
export function timeTicks(fromMs: number, toMs: number, most = 5): TimeTicks {
  for (const step of steps) {
    const size = step.kind === 'even' ? step.size : step.count * monthDays * day;
    if ((toMs - fromMs) / size > most + 1) continue;
    const values = step.kind === 'even' ? evenTicks(step, fromMs, toMs) : monthTicks(step.count, fromMs, toMs);
    if (values.length <= most) return { values, detail: step.shows };
  }
  return { values: [fromMs], detail: 'year' };
}

function even(size: number, shows: TimeDetail, origin = 0): Step {
  return { kind: 'even', size, origin, shows };
}

function evenTicks({ size, origin }: Extract<Step, { kind: 'even' }>, from: number, to: number): readonly number[] {
  const first = Math.ceil((from - origin) / size);
  const last = Math.floor((to - origin) / size);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => origin + (first + i) * size);
}

function monthTicks(count: number, from: number, to: number): readonly number[] {
  const start = new Date(from);
  const values: number[] = [];
  const months = 12 * start.getUTCFullYear() + start.getUTCMonth();
  for (let month = Math.floor(months / count) * count; ; month += count) {
    const moment = startOfMonth(month);
    if (moment > to || Number.isNaN(moment)) return values;
    if (moment >= from) values.push(moment);
  }
}

/** The first moment of a month counted from the year 0; `Date.UTC` would take the years 0 to 99 for 1900 to 1999. */
function startOfMonth(month: number): number {
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month - Math.floor(month / 12) * 12, 1);
}
