import { civilFromDays } from '../../engine/time/civil.ts';
import { FOUR_DIGITS, TWO_DIGITS } from './digits.ts';
import type { FieldWriter } from './field-writer.ts';

const MS_PER_DAY = 86400000;
const [MINUS, COLON, POINT] = [45, 58, 46];

/** 0001-01-01 and 10000-01-01. */
const [FIRST_MS, END_MS] = [-62135596800000, 253402300800000];

/**
 * Writes moments as `2024-01-31`, `2024-01-31 12:00:00` or `2024-01-31 12:00:00.000`, wall-clock time, with a sign between
 * date and time; nothing for a moment outside of the years 0001 to 9999.
 */
export function momentWriter(
  values: Float64Array,
  precision: 'day' | 'second' | 'millisecond',
  timeSign: string,
): FieldWriter {
  const sign = timeSign.charCodeAt(0);
  let knownDay = Number.NaN;
  const date = { year: 0, month: 0, day: 0 };
  return {
    mostBytes: 28,
    write(row, _target, view, at) {
      const value = values[row] as number;
      if (!(value >= FIRST_MS && value < END_MS)) return at;
      const days = Math.floor(value / MS_PER_DAY);
      if (days !== knownDay) {
        knownDay = days;
        Object.assign(date, civilFromDays(days));
      }
      view.setUint32(at, FOUR_DIGITS[date.year] as number, true);
      view.setUint8(at + 4, MINUS);
      view.setUint16(at + 5, TWO_DIGITS[date.month] as number, true);
      view.setUint8(at + 7, MINUS);
      view.setUint16(at + 8, TWO_DIGITS[date.day] as number, true);
      if (precision === 'day') return at + 10;
      const rest = value - days * MS_PER_DAY;
      const second = (rest / 1000) | 0;
      const minute = (second / 60) | 0;
      const hour = (minute / 60) | 0;
      view.setUint8(at + 10, sign);
      view.setUint16(at + 11, TWO_DIGITS[hour] as number, true);
      view.setUint8(at + 13, COLON);
      view.setUint16(at + 14, TWO_DIGITS[minute - hour * 60] as number, true);
      view.setUint8(at + 16, COLON);
      view.setUint16(at + 17, TWO_DIGITS[second - minute * 60] as number, true);
      if (precision === 'second') return at + 19;
      const milliseconds = rest - second * 1000;
      view.setUint32(at + 19, ((FOUR_DIGITS[milliseconds] as number) & 0xffffff00) | POINT, true);
      return at + 23;
    },
  };
}
