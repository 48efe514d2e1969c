import type { Dictionary, DictionaryVector } from '../../engine/columns/vector.ts';
import type { FieldWriter } from './field-writer.ts';
import { type Quoting, quotedBytes } from './quoting.ts';

interface Encoded {
  readonly entries: readonly Uint8Array[];
  readonly mostBytes: number;
}

const encodings = new WeakMap<Quoting, WeakMap<Dictionary, Encoded>>();

/** Writes entries of a dictionary, each quoted and encoded once for as long as the dictionary lives. */
export function dictionaryWriter({ codes, dictionary }: DictionaryVector, quoting: Quoting): FieldWriter {
  const { entries, mostBytes } = encodedBy(quoting, dictionary);
  return {
    mostBytes,
    write(row, target, _view, at) {
      const entry = entries[codes[row] as number] as Uint8Array;
      const size = entry.length;
      // A loop beats Uint8Array.set for entries this short.
      for (let i = 0; i < size; i++) target[at + i] = entry[i] as number;
      return at + size;
    },
  };
}

function encodedBy(quoting: Quoting, dictionary: Dictionary): Encoded {
  let known = encodings.get(quoting);
  if (known === undefined) {
    known = new WeakMap();
    encodings.set(quoting, known);
  }
  let encoded = known.get(dictionary);
  if (encoded === undefined) {
    const entries = dictionary.texts.map((text) => quotedBytes(text, quoting));
    encoded = { entries, mostBytes: entries.reduce((most, entry) => Math.max(most, entry.length), 0) };
    known.set(dictionary, encoded);
  }
  return encoded;
}
