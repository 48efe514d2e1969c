import { describe, expect, it } from 'vitest';
import { fillContiguous, fillGathered } from '../../../src/engine/random/fill-uniforms.ts';
import { type StreamKey, streamKey } from '../../../src/engine/random/stream-key.ts';
import { threefry2x32 } from '../../../src/engine/random/threefry.ts';
import { ksPValue, ksStatistic } from '../../helpers/kolmogorov.ts';

const TWO_32 = 2 ** 32;
const key: StreamKey = streamKey(7, 'table', 'column', 'value');

function reference(stream: StreamKey, row: number, attempt = 0): number {
  const out = new Uint32Array(2);
  threefry2x32(stream.lane0, (stream.lane1 ^ attempt) >>> 0, row % TWO_32, Math.floor(row / TWO_32), out);
  const high = out[0] ?? 0;
  const low = out[1] ?? 0;
  return (Math.floor(high / 64) * 2 ** 26 + Math.floor(low / 64) + 0.5) / 2 ** 52;
}

describe('fillContiguous', () => {
  it('gives the scalar draw of each row, whatever the start and the count', () => {
    for (const start of [0, 1, 4095, 2 ** 31 - 3, TWO_32 - 5, TWO_32, 3 * TWO_32 - 2, 2 ** 48 - 9]) {
      for (const count of [0, 1, 2, 3, 4, 5, 7, 8, 9, 31]) {
        const out = new Float64Array(count);
        fillContiguous(key, start, count, out);
        expect([...out]).toEqual(Array.from(out, (_, i) => reference(key, start + i)));
      }
    }
  });

  it('gives the same values whatever the block size', () => {
    const whole = new Float64Array(1000);
    fillContiguous(key, TWO_32 - 500, 1000, whole);
    for (const size of [1, 3, 64, 333]) {
      const pieces: number[] = [];
      const block = new Float64Array(size);
      for (let done = 0; done < 1000; done += size) {
        const count = Math.min(size, 1000 - done);
        fillContiguous(key, TWO_32 - 500 + done, count, block);
        pieces.push(...block.subarray(0, count));
      }
      expect(pieces).toEqual([...whole]);
    }
  });

  it('touches no place beyond the count', () => {
    const out = new Float64Array(10).fill(-1);
    fillContiguous(key, 0, 7, out);
    expect([...out.subarray(7)]).toEqual([-1, -1, -1]);
  });
});

describe('fillGathered', () => {
  it('gives the values of fillContiguous for the same rows in any order', () => {
    const rows = Array.from({ length: 77 }, (_, i) => TWO_32 - 40 + ((i * 30) % 77));
    const lanes0 = Uint32Array.from(rows, (row) => row % TWO_32);
    const lanes1 = Uint32Array.from(rows, (row) => Math.floor(row / TWO_32));
    for (const attempt of [0, 1, 0xffffffff]) {
      const contiguous = new Float64Array(77);
      fillContiguous(key, TWO_32 - 40, 77, contiguous, attempt);
      const gathered = new Float64Array(77);
      fillGathered(key, lanes0, lanes1, 77, gathered, attempt);
      expect([...gathered]).toEqual(rows.map((row) => contiguous[row - (TWO_32 - 40)]));
      expect([...gathered]).toEqual(rows.map((row) => reference(key, row, attempt)));
    }
  });

  it('handles counts that are no multiple of four', () => {
    const lanes0 = Uint32Array.from({ length: 9 }, (_, i) => i * 3);
    const lanes1 = new Uint32Array(9);
    for (let count = 0; count <= 9; count++) {
      const out = new Float64Array(10).fill(-1);
      fillGathered(key, lanes0, lanes1, count, out);
      for (let i = 0; i < 10; i++) expect(out[i]).toBe(i < count ? reference(key, i * 3) : -1);
    }
  });

  it('draws other values at another attempt', () => {
    const lanes0 = Uint32Array.from({ length: 100 }, (_, i) => i);
    const first = new Float64Array(100);
    const second = new Float64Array(100);
    fillGathered(key, lanes0, new Uint32Array(100), 100, first);
    fillGathered(key, lanes0, new Uint32Array(100), 100, second, 1);
    expect(first.filter((value, i) => value === second[i])).toHaveLength(0);
  });
});

describe('the uniforms of root rows', () => {
  it('lie strictly between 0 and 1, so that 1 - u is exact and in range too', () => {
    const out = new Float64Array(100_000);
    fillContiguous(key, 0, out.length, out);
    expect(out.every((u) => u > 0 && u < 1 && 1 - (1 - u) === u)).toBe(true);
  });

  it('are uniform for the seeds 1 to 20 (Kolmogorov, level 0.001 over all by Bonferroni)', () => {
    const out = new Float64Array(50_000);
    for (let seed = 1; seed <= 20; seed++) {
      fillContiguous(streamKey(seed, 'customer', 'age', 'value'), 0, out.length, out);
      out.sort();
      expect(
        ksPValue(
          ksStatistic(out, (u) => u),
          out.length,
        ),
        `seed ${seed}`,
      ).toBeGreaterThan(0.001 / 20);
    }
  });
});
