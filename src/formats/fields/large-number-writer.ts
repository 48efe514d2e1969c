import type { FieldWriter } from './field-writer.ts';

const LARGEST_EXACT = 9007199254740991;

/** Whether any value is beyond 2^53 - 1 in size, or no number. */
export function anyBeyondExact(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) if (!(Math.abs(values[i] as number) <= LARGEST_EXACT)) return true;
  return false;
}

/** Writes whole numbers of any size, scaled by 10^scale, with every digit of the double; nothing for what is no number. */
export function largeNumberWriter(values: Float64Array, scale: number): FieldWriter {
  return {
    mostBytes: 328,
    write(row, target, _view, at) {
      const value = values[row] as number;
      if (!Number.isFinite(value)) return at;
      const digits = String(BigInt(Math.abs(value))).padStart(scale + 1, '0');
      const whole = digits.slice(0, digits.length - scale);
      const text = `${value < 0 ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`;
      for (let i = 0; i < text.length; i++) target[at + i] = text.charCodeAt(i);
      return at + text.length;
    },
  };
}
