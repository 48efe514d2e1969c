import { civilFromDays } from '../../engine/time/civil.ts';
import { FOUR_DIGITS, TWO_DIGITS } from './digits.ts';
import type { FieldWriter } from './field-writer.ts';

const MS_PER_DAY = 86400000;
const [MINUS, COLON, POINT, SLASH] = [45, 58, 46, 47];

/** 0001-01-01 and 10000-01-01. */
const [FIRST_MS, END_MS] = [-62135596800000, 253402300800000];

/** The dates written last, as little-endian words `2024`, `-01-`, `31`; each in the slot of its day modulo their number. */
const SLOTS = 4096;
const slotDays = new Float64Array(SLOTS).fill(Number.NaN);
const yearWords = new Uint32Array(SLOTS);
const monthWords = new Uint32Array(SLOTS);
const dayWords = new Uint16Array(SLOTS);

/** `iso`: 2024-01-31. `us`: 01/31/2024. `european`: 31.01.2024. */
export type DateOrder = 'iso' | 'us' | 'european';

/** How much of a moment is written. */
export type Precision = 'day' | 'second' | 'millisecond';

/**
 * Writes moments as `2024-01-31`, `2024-01-31 12:00:00` or `2024-01-31 12:00:00.000`, wall-clock time, with a sign between
 * date and time, the date in any of three orders; nothing for a moment outside of the years 0001 to 9999.
 */
export function momentWriter(
  values: Float64Array,
  precision: Precision,
  timeSign: string,
  order: DateOrder,
): FieldWriter {
  const sign = timeSign.charCodeAt(0);
  return {
    mostBytes: 28,
    ...(order === 'iso' && { twin: { value: { kind: 'moment', values, precision, sign } } }),
    write(row, _target, view, at) {
      const value = values[row] as number;
      if (!(value >= FIRST_MS && value < END_MS)) return at;
      const days = Math.floor(value / MS_PER_DAY);
      const slot = days & (SLOTS - 1);
      if (slotDays[slot] !== days) fillSlot(slot, days);
      if (order === 'iso') {
        view.setUint32(at, yearWords[slot] as number, true);
        view.setUint32(at + 4, monthWords[slot] as number, true);
        view.setUint16(at + 8, dayWords[slot] as number, true);
      } else {
        writeDayFirst(slot, order, view, at);
      }
      if (precision === 'day') return at + 10;
      const rest = (value - days * MS_PER_DAY) | 0;
      const second = (rest / 1000) | 0;
      const minute = (second / 60) | 0;
      const hour = (minute / 60) | 0;
      view.setUint32(at + 10, sign | ((TWO_DIGITS[hour] as number) << 8) | (COLON << 24), true);
      view.setUint32(at + 14, (TWO_DIGITS[minute - hour * 60] as number) | (COLON << 16), true);
      view.setUint16(at + 17, TWO_DIGITS[second - minute * 60] as number, true);
      if (precision === 'second') return at + 19;
      const milliseconds = rest - second * 1000;
      view.setUint32(at + 19, ((FOUR_DIGITS[milliseconds] as number) & 0xffffff00) | POINT, true);
      return at + 23;
    },
  };
}

/** Writes `01/31/2024` or `31.01.2024`, ten bytes. */
function writeDayFirst(slot: number, order: 'us' | 'european', view: DataView, at: number): void {
  const month = ((monthWords[slot] as number) >>> 8) & 0xffff;
  const day = dayWords[slot] as number;
  const [first, second, between] = order === 'us' ? [month, day, SLASH] : [day, month, POINT];
  view.setUint16(at, first, true);
  view.setUint8(at + 2, between);
  view.setUint16(at + 3, second, true);
  view.setUint8(at + 5, between);
  view.setUint32(at + 6, yearWords[slot] as number, true);
}

function fillSlot(slot: number, days: number): void {
  const { year, month, day } = civilFromDays(days);
  slotDays[slot] = days;
  yearWords[slot] = FOUR_DIGITS[year] as number;
  monthWords[slot] = MINUS | ((TWO_DIGITS[month] as number) << 8) | (MINUS << 24);
  dayWords[slot] = TWO_DIGITS[day] as number;
}
