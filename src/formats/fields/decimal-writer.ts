import { FOUR_DIGITS, TWO_DIGITS, writeWhole } from './digits.ts';
import type { FieldWriter } from './field-writer.ts';
import { anyBeyondExact, largeNumberWriter } from './large-number-writer.ts';

const MINUS = 45;
const POINT = 46;

/** Writes integers scaled by 10^scale with that many digits behind the point; scale 1 to 9. */
export function decimalWriter(values: Float64Array, scale: number): FieldWriter {
  if (anyBeyondExact(values)) return largeNumberWriter(values, scale);
  let units = 1;
  for (let i = 0; i < scale; i++) units *= 10;
  return {
    mostBytes: 24,
    twin: { value: { kind: 'decimal', values, scale } },
    write(row, _target, view, at) {
      let value = values[row] as number;
      let start = at;
      if (value < 0) {
        view.setUint8(start++, MINUS);
        value = -value;
      }
      const whole = value < 2147483648 ? (value / units) | 0 : Math.floor(value / units);
      const end = writeWhole(whole, view, start);
      view.setUint8(end, POINT);
      return writeFraction(value - whole * units, scale, units, view, end + 1);
    },
  };
}

function writeFraction(fraction: number, scale: number, units: number, view: DataView, at: number): number {
  if (scale === 2) {
    view.setUint16(at, TWO_DIGITS[fraction] as number, true);
    return at + 2;
  }
  let rest = fraction;
  let left = scale;
  let unit = units;
  let end = at;
  while (left >= 4) {
    unit /= 10000;
    const digits = Math.floor(rest / unit);
    view.setUint32(end, FOUR_DIGITS[digits] as number, true);
    rest -= digits * unit;
    end += 4;
    left -= 4;
  }
  for (; left > 0; left--) {
    unit /= 10;
    const digit = Math.floor(rest / unit);
    view.setUint8(end++, 48 + digit);
    rest -= digit * unit;
  }
  return end;
}
