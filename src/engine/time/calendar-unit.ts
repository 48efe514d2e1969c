import { civilFromDays, daysFromCivil } from './civil.ts';

/** The units of the calendar, from short to long; weeks begin on Mondays. */
export const CALENDAR_UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;

export type CalendarUnit = (typeof CALENDAR_UNITS)[number];

const MS_PER_DAY = 86400000;
const FIXED_MS: Readonly<Record<string, number>> = {
  second: 1000,
  minute: 60000,
  hour: 3600000,
  day: MS_PER_DAY,
};
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
/** 1970-01-01 was a Thursday. */
const FIRST_MONDAY_DAYS = 4;

/** The length of a unit that always has the same, in milliseconds; undefined for weeks and longer ones. */
export function fixedUnitMs(unit: CalendarUnit): number | undefined {
  return FIXED_MS[unit];
}

/** The beginning of the unit of the calendar that a moment lies in, and of the unit after it, in milliseconds. */
export function calendarUnitAround(unit: CalendarUnit, ms: number): readonly [start: number, end: number] {
  const fixed = FIXED_MS[unit];
  if (fixed !== undefined) {
    const start = Math.floor(ms / fixed) * fixed;
    return [start, start + fixed];
  }
  const days = Math.floor(ms / MS_PER_DAY);
  if (unit === 'week') {
    const start = Math.floor((days - FIRST_MONDAY_DAYS) / 7) * 7 + FIRST_MONDAY_DAYS;
    return [start * MS_PER_DAY, (start + 7) * MS_PER_DAY];
  }
  const months = MONTHS[unit] as number;
  const { year, month } = civilFromDays(days);
  const first = Math.floor((year * 12 + month - 1) / months) * months;
  return [monthStart(first), monthStart(first + months)];
}

/** The beginning of a month counted from January of the year 0. */
function monthStart(months: number): number {
  const year = Math.floor(months / 12);
  return daysFromCivil(year, months - year * 12 + 1, 1) * MS_PER_DAY;
}
