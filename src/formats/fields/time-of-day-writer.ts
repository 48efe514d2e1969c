import { FOUR_DIGITS, TWO_DIGITS } from './digits.ts';
import type { FieldWriter } from './field-writer.ts';

const MS_PER_DAY = 86400000;
const [COLON, POINT] = [58, 46];

/** Writes times of day as `12:34:56`, or `12:34:56.789`; nothing for what is not within a day. */
export function timeOfDayWriter(values: Float64Array, withMilliseconds: boolean): FieldWriter {
  return {
    mostBytes: 16,
    write(row, _target, view, at) {
      const value = values[row] as number;
      if (!(value >= 0 && value < MS_PER_DAY)) return at;
      const second = (value / 1000) | 0;
      const minute = (second / 60) | 0;
      const hour = (minute / 60) | 0;
      view.setUint32(at, (TWO_DIGITS[hour] as number) | (COLON << 16), true);
      view.setUint32(at + 3, (TWO_DIGITS[minute - hour * 60] as number) | (COLON << 16), true);
      view.setUint16(at + 6, TWO_DIGITS[second - minute * 60] as number, true);
      if (!withMilliseconds) return at + 8;
      view.setUint32(at + 8, ((FOUR_DIGITS[Math.floor(value) - second * 1000] as number) & 0xffffff00) | POINT, true);
      return at + 12;
    },
  };
}
