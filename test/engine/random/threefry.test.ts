import { describe, expect, it } from 'vitest';
import { threefry2x32 } from '../../../src/engine/random/threefry.ts';

describe('threefry2x32', () => {
  const cases = [
    { counter: [0, 0], key: [0, 0], output: [0x9d1c5ec6, 0x8bd50731] },
    {
      counter: [0xffffffff, 0xffffffff],
      key: [0xffffffff, 0xffffffff],
      output: [0xfd36d048, 0x2d17272c],
    },
    {
      counter: [0x243f6a88, 0x85a308d3],
      key: [0x13198a2e, 0x03707344],
      output: [0xba3e4725, 0xf27d669e],
    },
  ] as const;

  for (const { counter, key, output } of cases) {
    it(`gives Random123's 13-round answer for counter ${counter.map((lane) => lane.toString(16)).join(' ')}`, () => {
      const out = new Uint32Array(2);
      threefry2x32(key[0], key[1], counter[0], counter[1], out);
      expect([...out]).toEqual(output);
    });
  }

  it('flips about half of the output bits for each flipped input bit', () => {
    const base = new Uint32Array(2);
    const flipped = new Uint32Array(2);
    for (let bit = 0; bit < 128; bit++) {
      let flips = 0;
      for (let sample = 0; sample < 200; sample++) {
        const words = [sample, 7, sample * 977, 3] as [number, number, number, number];
        threefry2x32(...words, base);
        words[bit >> 5] = ((words[bit >> 5] as number) ^ (1 << (bit & 31))) >>> 0;
        threefry2x32(...words, flipped);
        for (let lane = 0; lane < 2; lane++) flips += ones((base[lane] as number) ^ (flipped[lane] as number));
      }
      // 12 800 fair bits have a standard deviation of 57; 6 of them are allowed for 128 tests.
      expect(Math.abs(flips - 6400)).toBeLessThan(340);
    }
  });
});

function ones(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}
