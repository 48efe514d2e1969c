import { writeWhole } from './digits.ts';
import type { FieldWriter } from './field-writer.ts';
import { anyBeyondExact, largeNumberWriter } from './large-number-writer.ts';

const MINUS = 45;

/** Writes whole numbers. */
export function integerWriter(values: Float64Array): FieldWriter {
  if (anyBeyondExact(values)) return largeNumberWriter(values, 0);
  return {
    mostBytes: 20,
    twin: { value: { kind: 'integer', values } },
    write(row, _target, view, at) {
      const value = values[row] as number;
      if (value >= 0) return writeWhole(value, view, at);
      view.setUint8(at, MINUS);
      return writeWhole(-value, view, at + 1);
    },
  };
}
