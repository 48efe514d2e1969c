import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather } from '../../../src/engine/columns/gather.ts';
import { joinTexts } from '../../../src/engine/columns/join-texts.ts';
import type { DictionaryVector, Vector } from '../../../src/engine/columns/vector.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { minLength: 1, maxLength: 12 });

function valuesOf(vector: Vector, count: number): readonly (string | number | null)[] {
  return Array.from({ length: count }, (_, row) => {
    if (vector.valid?.[row] === 0) return null;
    switch (vector.storage) {
      case 'number':
        return vector.values[row] as number;
      case 'dictionary':
        return vector.dictionary.texts[vector.codes[row] as number] ?? null;
      case 'text':
        return decoder.decode(vector.bytes.subarray(vector.offsets[row], vector.offsets[row + 1]));
    }
  });
}

/** The same values as their lengths, as a dictionary and as bytes, every third one null. */
function vectorsOf(values: readonly string[]): readonly Vector[] {
  const valid = Uint8Array.from(values, (_, row) => (row % 3 === 2 ? 0 : 1));
  const parts = values.map((value) => encoder.encode(value));
  const offsets = new Uint32Array(values.length + 1);
  for (const [row, part] of parts.entries()) offsets[row + 1] = (offsets[row] as number) + part.length;
  return [
    { storage: 'number', values: Float64Array.from(values, (value) => value.length) },
    { storage: 'number', values: Float64Array.from(values, (value) => value.length), valid },
    { storage: 'dictionary', codes: Int32Array.from(values, (_, row) => row), dictionary: { texts: values }, valid },
    { storage: 'text', bytes: Uint8Array.from(Buffer.concat(parts)), offsets, valid },
  ];
}

describe('gathered vectors', () => {
  it('hold the values of the places asked for, nulls included, in any order and as often', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(999), { maxLength: 30 }), (values, places) => {
        const index = Int32Array.from(places, (place) => place % values.length);
        for (const vector of vectorsOf(values)) {
          const all = valuesOf(vector, values.length);
          const wanted = [...index].map((row) => all[row]);
          expect(valuesOf(gather(vector, index), index.length)).toEqual(wanted);
          expect(valuesOf(gather(vector, Float64Array.from(index)), index.length)).toEqual(wanted);
        }
      }),
      { numRuns: 100, seed: 1 },
    );
  });
});

describe('joined texts', () => {
  it('are those of each row with the separator between', () => {
    fc.assert(
      fc.property(texts, texts, fc.constantFrom(' ', '', ' – '), (first, second, separator) => {
        const count = Math.max(first.length, second.length);
        const part = (entries: readonly string[]): DictionaryVector => ({
          storage: 'dictionary',
          codes: Int32Array.from({ length: count }, (_, row) => row % entries.length),
          dictionary: { texts: entries },
        });
        const parts = [part(first), part(second)];
        const joined = valuesOf(joinTexts(parts, separator, count), count);
        expect(joined).toEqual(
          Array.from({ length: count }, (_, row) => parts.map((each) => valuesOf(each, count)[row]).join(separator)),
        );
      }),
      { numRuns: 100, seed: 2 },
    );
  });
});
