import type { FieldWriter } from './field-writer.ts';

const TRUE = [116, 114, 117, 101];
const FALSE = [102, 97, 108, 115, 101];

/** Writes 0 and 1 as `false` and `true`. */
export function booleanWriter(values: Float64Array): FieldWriter {
  return {
    mostBytes: 5,
    write(row, target, _view, at) {
      const word = values[row] === 0 ? FALSE : TRUE;
      target.set(word, at);
      return at + word.length;
    },
  };
}
