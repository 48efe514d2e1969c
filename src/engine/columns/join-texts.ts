import { utf8Bytes } from '../random/utf8.ts';
import { encodedTexts } from './encoded-texts.ts';
import type { DictionaryVector, TextVector } from './vector.ts';

/** Joins texts of each row with a separator in between. */
export function joinTexts(parts: readonly DictionaryVector[], separator: string, count: number): TextVector {
  const between = utf8Bytes(separator);
  const sources = parts.map((part) => ({ codes: part.codes, entries: encodedTexts(part.dictionary) }));
  const offsets = new Uint32Array(count + 1);
  let size = 0;
  for (let i = 0; i < count; i++) {
    for (const { codes, entries } of sources) size += (entries[codes[i] as number] as Uint8Array).length;
    size += between.length * (sources.length - 1);
    offsets[i + 1] = size;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (let i = 0; i < count; i++) {
    for (let s = 0; s < sources.length; s++) {
      if (s > 0) {
        bytes.set(between, at);
        at += between.length;
      }
      const { codes, entries } = sources[s] as (typeof sources)[number];
      const entry = entries[codes[i] as number] as Uint8Array;
      bytes.set(entry, at);
      at += entry.length;
    }
  }
  return { storage: 'text', bytes, offsets };
}
