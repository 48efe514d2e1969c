import { describe, expect, it } from 'vitest';
import { DRAW_BLOCK } from '../../../src/engine/random/draws/draw-machine.ts';
import { typescriptDraws } from '../../../src/engine/random/draws/typescript-draws.ts';
import { wasmDraws } from '../../../src/engine/random/draws/wasm-draws.ts';
import { fromBase64 } from '../../../src/engine/wasm/from-base64.ts';

const BLOCKS = 640;

/** Any 32 bits, in a fixed order. */
function words(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word ^= word + Math.imul(word ^ (word >>> 7), 61 | word);
    return (word ^ (word >>> 14)) >>> 0;
  };
}

describe('draws by WebAssembly', () => {
  it.each(['contiguous', 'gathered', 'bits', 'numbered'] as const)('are those of TypeScript (%s)', (kernel) => {
    const fast = wasmDraws(DRAW_BLOCK);
    const slow = typescriptDraws(DRAW_BLOCK);
    if (fast === undefined) throw new Error('there is no WebAssembly here');
    const next = words(20);
    let draws = 0;
    for (let block = 0; block < BLOCKS; block++) {
      const count = block % 3 === 0 ? DRAW_BLOCK : 1 + (next() % DRAW_BLOCK);
      const [key0, key1, counter0, counter1] = [next(), next(), next() % (2 ** 32 - DRAW_BLOCK), next()];
      for (let i = 0; i < count; i++) {
        fast.lanes0[i] = slow.lanes0[i] = next();
        fast.lanes1[i] = slow.lanes1[i] = next();
        fast.numbers[i] = slow.numbers[i] = next();
      }
      for (const { run } of [fast, slow]) run[kernel](count, key0, key1, counter0, counter1);
      const results = (machine: typeof slow) =>
        kernel === 'contiguous' || kernel === 'gathered'
          ? [machine.uniforms.subarray(0, count)]
          : [machine.lanes0.subarray(0, count), machine.lanes1.subarray(0, count)];
      for (const [lane, values] of results(fast).entries()) {
        const expected = results(slow)[lane];
        if (expected === undefined) throw new Error('no lane');
        const different = values.findIndex((value, i) => value !== expected[i]);
        expect(different, `block ${block}, lane ${lane}`).toBe(-1);
      }
      draws += count;
    }
    expect(draws).toBeGreaterThan(1_500_000);
  });
});

it('base 64 is read as the platform reads it', () => {
  for (let size = 0; size < 50; size++) {
    const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 37 + size * 101) % 256);
    expect(fromBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
  }
});
