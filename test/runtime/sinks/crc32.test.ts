import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/runtime/sinks/crc32.ts';

describe('crc32', () => {
  it('is that of the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it('is the same however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ maxLength: 40 }), (head, tail) => {
        const whole = Uint8Array.from([...head, ...tail]);
        expect(crc32(tail, crc32(head))).toBe(crc32(whole));
        if (typeof zlibCrc32 === 'function') expect(crc32(whole)).toBe(zlibCrc32(whole));
      }),
    );
  });
});
