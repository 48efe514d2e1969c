import type { FieldWriter } from './field-writer.ts';

/**
 * Writes the shortest decimal text that reads back as the same number, as ECMAScript defines it; nothing for
 * what is no finite number, where the format has no word for it.
 */
export function floatWriter(values: Float64Array, isFiniteOnly: boolean): FieldWriter {
  return {
    mostBytes: 26,
    write(row, target, _view, at) {
      const value = values[row] as number;
      if (isFiniteOnly && !Number.isFinite(value)) return at;
      const text = String(value);
      for (let i = 0; i < text.length; i++) target[at + i] = text.charCodeAt(i);
      return at + text.length;
    },
  };
}
