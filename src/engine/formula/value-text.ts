import { formatMoment } from '../time/format-moment.ts';
import { formatTimeOfDay } from '../time/format-time-of-day.ts';
import type { NumberType } from './expression.ts';

/**
 * A number of a vector as the text a file shows: 5, 12.50, 0.1, true, 2024-01-31, 18:30:00, 2024-01-31T18:30:00.
 *
 * Decimals carry all the places of their scale, floats the shortest digits that read back as the same number, timestamps
 * milliseconds only where they have some.
 */
export function valueText(value: number, type: NumberType, scale: number): string {
  switch (type) {
    case 'integer':
    case 'float':
      return String(value);
    case 'decimal':
      return decimalText(value, scale);
    case 'boolean':
      return value === 0 ? 'false' : 'true';
    case 'date':
      return formatMoment(value, 'day');
    case 'time':
      return formatTimeOfDay(value, value % 1000 === 0 ? 'second' : 'millisecond');
    case 'timestamp':
      return formatMoment(value, value % 1000 === 0 ? 'second' : 'millisecond');
  }
}

function decimalText(scaled: number, scale: number): string {
  const digits = String(Math.abs(scaled)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const sign = scaled < 0 ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${whole}.${digits.slice(digits.length - scale)}`;
}
