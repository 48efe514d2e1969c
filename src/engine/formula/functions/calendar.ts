import { civilFromDays } from '../../time/civil.ts';
import type { NumberLoop } from '../convert-number.ts';
import type { NumberShape } from '../expression.ts';
import { type FormulaFunction, formulaFunction, numberAt } from '../formula-function.ts';
import { corners, type Interval, rising } from '../interval.ts';
import { mapNumber, type PairLoop, pairNumbers } from '../number-expression.ts';

const integer: NumberShape = { type: 'integer', scale: 0 };
const millisecondsPerHour = 3600000;
const millisecondsPerDay = 86400000;

/**
 * A function that gives an integer for each moment in milliseconds since 1970-01-01; one that turns round says between
 * which values.
 */
function partOfTime(
  name: string,
  title: string,
  summary: string,
  example: string,
  part: (milliseconds: number) => number,
  values?: Interval,
  accepts: 'time' | 'clock' = 'time',
): FormulaFunction {
  const loop: NumberLoop = (from, to, count) => {
    for (let i = 0; i < count; i++) to[i] = part(from[i] as number);
  };
  return formulaFunction({
    name,
    family: 'Times',
    title,
    summary,
    parameters: [{ name: 'time', accepts }],
    example,
    compile: (call) => mapNumber(numberAt(call, 0), integer, loop, values === undefined ? rising(loop) : () => values),
  });
}

const midnights: PairLoop = (from, until, to, count) => {
  for (let i = 0; i < count; i++) to[i] = dayOf(until[i] as number) - dayOf(from[i] as number);
};

const daysBetween = formulaFunction({
  name: 'days_between',
  family: 'Times',
  title: 'Days from one to another',
  summary: 'How many midnights lie between the first time and the second; negative where the second is earlier.',
  parameters: [
    { name: 'from', accepts: 'time' },
    { name: 'to', accepts: 'time' },
  ],
  example: 'days_between(placed_at, shipped_at)',
  compile: (call) => pairNumbers(numberAt(call, 0), numberAt(call, 1), integer, midnights, corners(midnights)),
});

function dayOf(milliseconds: number): number {
  return Math.floor(milliseconds / millisecondsPerDay);
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(milliseconds: number): number {
  const sinceMonday = dayOf(milliseconds) + 3;
  return sinceMonday - 7 * Math.floor(sinceMonday / 7) + 1;
}

/** The functions of dates, timestamps and times of day. */
export const calendarFunctions: readonly FormulaFunction[] = [
  partOfTime('year', 'Year', 'The year of the time.', 'year(signed_up_at)', (time) => civilFromDays(dayOf(time)).year),
  partOfTime(
    'month',
    'Month',
    'The month of the time, 1 to 12.',
    'month(placed_at)',
    (time) => civilFromDays(dayOf(time)).month,
    { low: 1, high: 12 },
  ),
  partOfTime(
    'day',
    'Day of the month',
    'The day of the month, 1 to 31.',
    'day(placed_at)',
    (time) => civilFromDays(dayOf(time)).day,
    { low: 1, high: 31 },
  ),
  partOfTime(
    'weekday',
    'Day of the week',
    'The day of the week, 1 for Monday to 7 for Sunday.',
    'weekday(placed_at) >= 6',
    weekdayOf,
    { low: 1, high: 7 },
  ),
  partOfTime(
    'hour',
    'Hour',
    'The hour of the day, 0 to 23; 0 for a date.',
    'hour(placed_at)',
    (time) => Math.floor((time - dayOf(time) * millisecondsPerDay) / millisecondsPerHour),
    { low: 0, high: 23 },
    'clock',
  ),
  daysBetween,
];
