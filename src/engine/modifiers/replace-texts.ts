import type { Dictionary, DictionaryVector, TextVector, Vector } from '../columns/vector.ts';
import { utf8Bytes } from '../random/utf8.ts';

/** Writes the text of each row's place (undefined to leave the row's own) over the values of a column of texts; nulls stay. */
export function replaceTexts(texts: readonly (string | undefined)[]) {
  const encoded = texts.map((text) => (text === undefined ? undefined : utf8Bytes(text)));
  const wider = new WeakMap<Dictionary, Wider>();
  return (vector: Vector, places: Int32Array): Vector => {
    if (vector.storage === 'number') throw new Error('replaceTexts: the column holds no texts');
    if (vector.storage === 'text') return inBytes(vector, places, encoded);
    let known = wider.get(vector.dictionary);
    if (known === undefined) {
      known = widened(vector.dictionary, texts);
      wider.set(vector.dictionary, known);
    }
    return inCodes(vector, places, known);
  };
}

/** A dictionary that has the replacements as well, and the code of each. */
interface Wider {
  readonly dictionary: Dictionary;
  readonly codes: readonly (number | undefined)[];
}

function widened({ texts }: Dictionary, replacements: readonly (string | undefined)[]): Wider {
  const all = [...texts];
  const codes = replacements.map((text) => {
    if (text === undefined) return undefined;
    const known = all.indexOf(text);
    return known < 0 ? all.push(text) - 1 : known;
  });
  return { dictionary: { texts: all }, codes };
}

function inCodes(vector: DictionaryVector, places: Int32Array, { dictionary, codes }: Wider): DictionaryVector {
  const replaced = Int32Array.from(places, (place, row) => codes[place] ?? (vector.codes[row] as number));
  return { ...vector, codes: replaced, dictionary };
}

function inBytes(
  { bytes, offsets, valid }: TextVector,
  places: Int32Array,
  encoded: readonly (Uint8Array | undefined)[],
): TextVector {
  const isNull = (row: number) => valid !== undefined && valid[row] === 0;
  const ends = new Uint32Array(places.length + 1);
  let size = 0;
  for (let row = 0; row < places.length; row++) {
    const length = encoded[places[row] as number]?.length ?? (offsets[row + 1] as number) - (offsets[row] as number);
    if (!isNull(row)) size += length;
    ends[row + 1] = size;
  }
  const out = new Uint8Array(size);
  for (let row = 0; row < places.length; row++) {
    if (isNull(row)) continue;
    out.set(encoded[places[row] as number] ?? bytes.subarray(offsets[row], offsets[row + 1]), ends[row]);
  }
  return { storage: 'text', bytes: out, offsets: ends, ...(valid !== undefined && { valid }) };
}
