import { civilFromDays } from '../../time/civil.ts';
import type { Span } from './shape-kind.ts';

/** Weights of the calendar; all are 1 where a list is left out. */
export interface CalendarWeights {
  /** 24, from midnight on. */
  readonly hours?: readonly number[] | undefined;
  /** 7, Monday to Sunday. */
  readonly weekdays?: readonly number[] | undefined;
  /** 12, January to December. */
  readonly months?: readonly number[] | undefined;
}

/** A period cut into hours, or into days where the hours are alike. */
export interface CalendarCells {
  /** Positions from 0 to 1; one entry more than there are cells. */
  readonly edges: Float64Array;
  readonly weights: Float64Array;
}

const HOUR_MS = 3600000;
const DAY_MS = 86400000;
/** Some 119 years of hours: 16 MB with the guide of the draws. */
const MOST_CELLS = 1 << 20;

/** Cuts a period along the calendar, the first and the last cell by its ends; undefined where that is too many cells. */
export function calendarCells({ hours, weekdays, months }: CalendarWeights, span: Span): CalendarCells | undefined {
  const cellMs = hours === undefined ? DAY_MS : HOUR_MS;
  const { startMs, lengthMs } = span;
  const first = Math.floor(startMs / cellMs);
  const count = Math.ceil((startMs + lengthMs) / cellMs) - first;
  if (count > MOST_CELLS) return undefined;
  const edges = new Float64Array(count + 1);
  const weights = new Float64Array(count);
  let dayBefore = Number.NaN;
  let dayWeight = 0;
  for (let cell = 0; cell < count; cell++) {
    const cellStartMs = (first + cell) * cellMs;
    const day = Math.floor(cellStartMs / DAY_MS);
    if (day !== dayBefore) {
      // 1970-01-01 was a Thursday, the fourth day from Monday.
      const weekday = (((day + 3) % 7) + 7) % 7;
      dayWeight = (weekdays?.[weekday] ?? 1) * (months?.[civilFromDays(day).month - 1] ?? 1);
      dayBefore = day;
    }
    weights[cell] = dayWeight * (hours?.[Math.floor((cellStartMs - day * DAY_MS) / HOUR_MS)] ?? 1);
    edges[cell] = Math.max(0, (cellStartMs - startMs) / lengthMs);
  }
  edges[count] = 1;
  return { edges, weights };
}
