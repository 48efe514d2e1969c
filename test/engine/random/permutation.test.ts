import { describe, expect, it } from 'vitest';
import { permutation } from '../../../src/engine/random/permutation.ts';
import { streamKey } from '../../../src/engine/random/stream-key.ts';
import { chiSquarePValue, chiSquareStatistic } from '../../helpers/chi-square.ts';

const key = streamKey(1, 'customer', 'id', 'permutation');

describe('permutation', () => {
  it('meets every place exactly once for the sizes 1 to 2000, and inverts', () => {
    let wrong = 0;
    for (let size = 1; size <= 2000; size++) {
      const pi = permutation(key, size);
      const seen = new Uint8Array(size);
      for (let i = 0; i < size; i++) {
        const image = pi.at(i);
        if (!(image >= 0 && image < size) || seen[image] === 1 || pi.inverse(image) !== i) wrong++;
        seen[image] = 1;
      }
    }
    expect(wrong).toBe(0);
  });

  it('meets every place exactly once for a million places', () => {
    const pi = permutation(key, 1_000_000);
    const seen = new Uint8Array(1_000_000);
    for (let i = 0; i < 1_000_000; i++) seen[pi.at(i)] = 1;
    expect(seen.indexOf(0)).toBe(-1);
  });

  it('inverts where the size needs more than 32 bits', () => {
    for (const size of [2 ** 31 + 11, 2 ** 32, 2 ** 40 + 1, 2 ** 47 + 12345, 2 ** 48]) {
      const pi = permutation(key, size);
      for (let k = 0; k < 500; k++) {
        const i = Math.floor((k / 500) * size);
        const image = pi.at(i);
        expect(Number.isInteger(image) && image >= 0 && image < size).toBe(true);
        expect(pi.inverse(image)).toBe(i);
      }
    }
  });

  it('gives every order of four places equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 24_000; seed++) {
      const pi = permutation({ lane0: seed, lane1: 1 }, 4);
      const order = [0, 1, 2, 3].map((i) => pi.at(i)).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    const stat = chiSquareStatistic(
      [...counts.values()],
      Array.from(counts, () => 1000),
    );
    expect(counts.size).toBe(24);
    expect(chiSquarePValue(stat, 23)).toBeGreaterThan(0.001);
  });

  it('spreads the images of two places over all pairs, on both sides of the shuffle limit', () => {
    for (const size of [255, 257, 300]) {
      const cells = 16;
      const counts = new Float64Array(cells * cells);
      const expected = new Float64Array(cells * cells);
      const trials = 40_000;
      const cellOf = (image: number) => Math.floor((image / size) * cells);
      for (let a = 0; a < size; a++) {
        for (let b = 0; b < size; b++) {
          if (a !== b) {
            const cell = cellOf(a) * cells + cellOf(b);
            expected[cell] = (expected[cell] ?? 0) + trials / (size * (size - 1));
          }
        }
      }
      for (let seed = 0; seed < trials; seed++) {
        const pi = permutation({ lane0: 9, lane1: seed }, size);
        const cell = cellOf(pi.at(0)) * cells + cellOf(pi.at(1));
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
      const p = chiSquarePValue(chiSquareStatistic(counts, expected), cells * cells - 1);
      expect(p, `size ${size}`).toBeGreaterThan(0.001 / 3);
    }
  });

  it('puts the first places into every bucket alike, for the seeds 1 to 20', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const size = 3_000_000_019;
      const pi = permutation(streamKey(seed, 'a', 'b', 'c'), size);
      const counts = new Float64Array(100);
      for (let i = 0; i < 20_000; i++) {
        const bucket = Math.floor((pi.at(i) / size) * 100);
        counts[bucket] = (counts[bucket] ?? 0) + 1;
      }
      const stat = chiSquareStatistic(counts, new Float64Array(100).fill(200));
      expect(chiSquarePValue(stat, 99), `seed ${seed}`).toBeGreaterThan(0.001 / 20);
    }
  });

  it('fills blocks with the same images', () => {
    for (const size of [100, 5000]) {
      const pi = permutation(key, size);
      const indices = Float64Array.from({ length: 100 }, (_, i) => i);
      const out = new Float64Array(100).fill(-1);
      pi.fillPermuted(indices, 90, out);
      expect([...out]).toEqual(Array.from(indices, (i) => (i < 90 ? pi.at(i) : -1)));
    }
  });

  it('keeps its frozen images', () => {
    const images = (size: number) => [0, 1, 2, 3].map((i) => permutation(key, size).at(i));
    expect([images(10), images(1_000_000), images(2 ** 40)]).toMatchInlineSnapshot(`
      [
        [
          0,
          6,
          5,
          3,
        ],
        [
          408042,
          258125,
          815413,
          479320,
        ],
        [
          833615133952,
          10493258996,
          1068943686875,
          451069573815,
        ],
      ]
    `);
  });

  it('refuses sizes that are no integer from 1 to 2^48', () => {
    for (const size of [0, -1, 1.5, 2 ** 48 + 1, Number.NaN]) {
      expect(() => permutation(key, size)).toThrow(RangeError);
    }
  });
});
