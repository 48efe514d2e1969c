import { utf8Bytes } from '../random/utf8.ts';
import type { Dictionary } from './vector.ts';

const encoded = new WeakMap<Dictionary, readonly Uint8Array[]>();

/** The texts of a dictionary in UTF-8, encoded once for as long as it lives. */
export function encodedTexts(dictionary: Dictionary): readonly Uint8Array[] {
  let entries = encoded.get(dictionary);
  if (entries === undefined) {
    entries = dictionary.texts.map(utf8Bytes);
    encoded.set(dictionary, entries);
  }
  return entries;
}
