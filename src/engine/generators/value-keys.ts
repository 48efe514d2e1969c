import type { Vector } from '../columns/vector.ts';
import { utf8Text } from '../formula/utf8-text.ts';

/** The values of a vector as keys that are equal where the values are: held numbers or texts, undefined for null. */
export function valueKeys(vector: Vector, count: number): readonly (string | number | undefined)[] {
  const { valid } = vector;
  const at = readerOf(vector);
  const keys = new Array<string | number | undefined>(count);
  for (let row = 0; row < count; row++) keys[row] = valid !== undefined && valid[row] === 0 ? undefined : at(row);
  return keys;
}

function readerOf(vector: Vector): (row: number) => string | number | undefined {
  switch (vector.storage) {
    case 'number':
      return (row) => vector.values[row];
    case 'dictionary':
      return (row) => vector.dictionary.texts[vector.codes[row] as number];
    case 'text':
      return (row) => utf8Text(vector.bytes, vector.offsets[row] as number, vector.offsets[row + 1] as number);
  }
}
