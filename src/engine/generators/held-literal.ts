import type { ColumnType } from '../../schema/column-type.ts';
import { roundHalfAway } from '../math/round-half-away.ts';
import type { BindContext, ColumnShape } from '../plan/column-context.ts';
import { parseMoment } from '../time/parse-moment.ts';
import { parseTimeOfDay } from '../time/parse-time-of-day.ts';
import { checkExactRange } from './exact-range.ts';
import { unitsPerOne } from './numeric-shape.ts';

/** A value of a document as a vector of a shape other than text holds it; reports a value of another type. */
export function heldLiteral(
  value: string | number | boolean,
  shape: ColumnShape,
  at: string,
  context: BindContext,
): number | undefined {
  const { type, scale, resolutionMs } = shape;
  if (type === 'boolean' && typeof value === 'boolean') return value ? 1 : 0;
  if ((type === 'date' || type === 'timestamp') && typeof value === 'string') {
    const ms = parseMoment(value);
    if (ms !== undefined) return Math.floor(ms / resolutionMs) * resolutionMs;
  }
  if (type === 'time' && typeof value === 'string') {
    const ms = parseTimeOfDay(value);
    if (ms !== undefined) return Math.floor(ms / resolutionMs) * resolutionMs;
  }
  const isNumber = type === 'integer' || type === 'decimal' || type === 'float';
  if (isNumber && typeof value === 'number' && (type !== 'integer' || Math.floor(value) === value)) {
    if (!checkExactRange({ type, scale, report: context.report }, value, value)) return undefined;
    return type === 'float' ? value : roundHalfAway(value * unitsPerOne(scale));
  }
  context.report({
    code: 'type_mismatch',
    at,
    message: `${JSON.stringify(value)} is no ${type === 'time' ? 'time of day' : type}.`,
    hint: hintFor(type),
  });
  return undefined;
}

function hintFor(type: ColumnType): string {
  if (type === 'boolean') return 'Write true or false, without quotes.';
  if (type === 'date' || type === 'timestamp') return 'Write a date as 2024-01-31, or a moment as 2024-01-31T12:00:00.';
  if (type === 'time') return 'Write a time of day as 09:30 or 09:30:15, in quotes.';
  return type === 'integer' ? 'Write a whole number, without quotes.' : 'Write a number, without quotes.';
}
