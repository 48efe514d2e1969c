import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../src/runtime/node/content-hash.ts';

const MIB = 1024 * 1024;
const sha256 = (...parts: readonly Uint8Array[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256'));

function bytesOf(size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) => (i * 31 + (i >>> 8)) & 255);
}

describe('the content hash', () => {
  it('of an empty file is that of the empty string', () => {
    expect(contentHash().digest()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it.each([1, MIB - 1, MIB, MIB + 1, 2 * MIB, 2 * MIB + 12345])('of %i bytes is that of its blocks', (size) => {
    const bytes = bytesOf(size);
    const blocks = [];
    for (let from = 0; from < size; from += MIB) blocks.push(sha256(bytes.subarray(from, from + MIB)).digest());
    const hash = contentHash();
    hash.update(bytes);
    expect(hash.digest()).toBe(sha256(...blocks).digest('hex'));
  });

  it('does not see the pieces the bytes come in', () => {
    const bytes = bytesOf(3 * MIB + 7);
    const whole = contentHash();
    whole.update(bytes);
    const pieces = contentHash();
    for (let from = 0, size = 1; from < bytes.length; from += size, size = (size * 7) % 700_001) {
      pieces.update(bytes.subarray(from, from + size));
    }
    expect(pieces.digest()).toBe(whole.digest());
  });
});
