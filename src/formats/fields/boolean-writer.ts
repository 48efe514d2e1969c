import { utf8Bytes } from '../../engine/random/utf8.ts';
import type { FieldWriter } from './field-writer.ts';
import { type PackedTexts, packTexts, writePacked } from './packed-texts.ts';

type Words = readonly [no: string, yes: string];

const encodings = new WeakMap<Words, PackedTexts>();

/** Writes 0 as the first word and everything else as the second. */
export function booleanWriter(values: Float64Array, words: Words): FieldWriter {
  const packed = encoded(words);
  return {
    mostBytes: packed.longest,
    twin: { value: { kind: 'flag', values, packed } },
    write: (row, _target, view, at) => writePacked(packed, values[row] === 0 ? 0 : 1, view, at),
  };
}

/** The same texts for the same words, so that the row writer places them in its memory once. */
function encoded(words: Words): PackedTexts {
  const known = encodings.get(words);
  if (known !== undefined) return known;
  const packed = packTexts(words.map(utf8Bytes));
  encodings.set(words, packed);
  return packed;
}
