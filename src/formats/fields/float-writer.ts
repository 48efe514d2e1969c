import type { FieldWriter } from './field-writer.ts';

/** Writes the shortest decimal text that reads back as the same number, as ECMAScript defines it. */
export function floatWriter(values: Float64Array): FieldWriter {
  return {
    mostBytes: 26,
    write(row, target, _view, at) {
      const text = String(values[row]);
      for (let i = 0; i < text.length; i++) target[at + i] = text.charCodeAt(i);
      return at + text.length;
    },
  };
}
