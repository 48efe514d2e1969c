import { utf8Bytes } from '../../engine/random/utf8.ts';
import type { FieldWriter } from './field-writer.ts';
import { packTexts, writePacked } from './packed-texts.ts';

/** Writes 0 as the first word and everything else as the second. */
export function booleanWriter(values: Float64Array, words: readonly [no: string, yes: string]): FieldWriter {
  const packed = packTexts(words.map(utf8Bytes));
  return {
    mostBytes: packed.longest,
    twin: { value: { kind: 'flag', values, packed } },
    write: (row, _target, view, at) => writePacked(packed, values[row] === 0 ? 0 : 1, view, at),
  };
}
