import type { Dictionary, DictionaryVector } from '../../engine/columns/vector.ts';
import type { FieldWriter } from './field-writer.ts';
import { type PackedTexts, packTexts, writePacked } from './packed-texts.ts';
import { type Quoting, quotedBytes } from './quoting.ts';

const encodings = new WeakMap<Quoting, WeakMap<Dictionary, PackedTexts>>();

/** Writes entries of a dictionary, each quoted and encoded once for as long as the dictionary lives. */
export function dictionaryWriter({ codes, dictionary }: DictionaryVector, quoting: Quoting): FieldWriter {
  const packed = encodedBy(quoting, dictionary);
  return {
    mostBytes: packed.longest,
    twin: { value: { kind: 'packed', codes, packed } },
    write: (row, _target, view, at) => writePacked(packed, codes[row] as number, view, at),
  };
}

function encodedBy(quoting: Quoting, dictionary: Dictionary): PackedTexts {
  let known = encodings.get(quoting);
  if (known === undefined) {
    known = new WeakMap();
    encodings.set(quoting, known);
  }
  let encoded = known.get(dictionary);
  if (encoded === undefined) {
    encoded = packTexts(dictionary.texts.map((text) => quotedBytes(text, quoting)));
    known.set(dictionary, encoded);
  }
  return encoded;
}
