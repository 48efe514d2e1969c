import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { streamKey } from '../../../src/engine/random/stream-key.ts';

describe('streamKey', () => {
  it('is the first eight bytes of the SHA-256 of the JSON array', () => {
    const names: [number, string, string, string][] = [
      [0, '', '', ''],
      [42, 'order', 'total', 'value'],
      [9007199254740991, 'Umsätze "2024"', 'a\nb', 'identity'],
      [1, '\ud800', '😀', 'value'],
    ];
    for (const [seed, table, column, purpose] of names) {
      const digest = createHash('sha256')
        .update(JSON.stringify([1, seed, table, column, purpose]))
        .digest();
      expect(streamKey(seed, table, column, purpose)).toEqual({
        lane0: digest.readUInt32BE(0),
        lane1: digest.readUInt32BE(4),
      });
    }
  });

  it('keeps its frozen value', () => {
    expect(streamKey(42, 'order', 'total', 'value')).toEqual({ lane0: 0xba5b6a32, lane1: 0x8df4a277 });
  });

  it('tells apart names that would join to the same text', () => {
    expect(streamKey(1, 'ab', 'c', 'value')).not.toEqual(streamKey(1, 'a', 'bc', 'value'));
    expect(streamKey(1, 'a', 'b', 'value')).not.toEqual(streamKey(2, 'a', 'b', 'value'));
  });
});
