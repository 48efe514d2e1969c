import { fingerprints } from './fingerprints.ts';

/** The second lane of the fingerprint of each text, as that of a column which holds it. */
export function hashedTexts(texts: readonly string[]): Uint32Array {
  const dictionary = { texts };
  return fingerprints([{ storage: 'dictionary', dictionary, codes: Int32Array.from(texts, (_, i) => i) }], texts.length)
    .lanes1;
}
