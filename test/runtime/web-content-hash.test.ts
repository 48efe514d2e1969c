import { afterEach, describe, expect, it, vi } from 'vitest';
import { contentHash } from '../../src/runtime/node/content-hash.ts';
import { webContentHash } from '../../src/runtime/web-content-hash.ts';

const MIB = 1024 * 1024;

async function both(size: number, pieceBytes: number): Promise<readonly [string, string]> {
  const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 31 + (i >>> 8)) & 255);
  const [terminal, browser] = [contentHash(), webContentHash()];
  terminal.update(bytes);
  for (let from = 0; from < size; from += pieceBytes) await browser.update(bytes.subarray(from, from + pieceBytes));
  return [await browser.digest(), terminal.digest()];
}

afterEach(() => vi.unstubAllGlobals());

describe('the content hash in a browser', () => {
  it.each([0, 1, MIB - 1, MIB, MIB + 1, 2 * MIB + 12345])('of %i bytes is that of the terminal', async (size) => {
    const [browser, terminal] = await both(size, 300_007);
    expect(browser).toBe(terminal);
  });

  it('is the same on an origin without its own SHA-256', async () => {
    vi.stubGlobal('crypto', {});
    const [browser, terminal] = await both(MIB + 5, MIB);
    expect(browser).toBe(terminal);
  });
});
