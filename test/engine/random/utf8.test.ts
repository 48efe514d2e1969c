import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../../../src/engine/random/utf8.ts';

describe('utf8Bytes', () => {
  it('encodes any text, lone surrogates included, as TextEncoder does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Bytes(text)).toEqual(new TextEncoder().encode(text));
      }),
      { seed: 1, numRuns: 500 },
    );
    const units = ['\ud800', '\udc00', 'a', '\u00e9', '\u20ac', '\ud83d\ude00', '\ud83d'];
    for (const first of units) {
      for (const second of units) {
        for (const third of units) {
          const text = first + second + third;
          expect(utf8Bytes(text)).toEqual(new TextEncoder().encode(text));
        }
      }
    }
  });

  it('gives the known lengths at the borders of each form', () => {
    const lengths = ['\u007f', '\u0080', '\u07ff', '\u0800', '\uffff', '\u{10000}', '\u{10ffff}'].map(
      (text) => utf8Bytes(text).length,
    );
    expect(lengths).toEqual([1, 2, 2, 3, 3, 4, 4]);
    expect(utf8Bytes('\ud800')).toEqual(Uint8Array.of(0xef, 0xbf, 0xbd));
  });
});
