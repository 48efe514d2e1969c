import { describe, expect, it } from 'vitest';
import type { NumberVector, Vector } from '../../src/engine/columns/vector.ts';
import { binCounter } from '../../src/quality/measures/bin-counter.ts';
import { numberRange } from '../../src/quality/statistics/number-range.ts';
import { runStarts } from '../../src/quality/statistics/run-starts.ts';

const ROWS = 4096;

/** Numbers that a multiplication scatters over the unit interval. */
function scattered(of: (u: number) => number): Float64Array {
  return Float64Array.from({ length: ROWS }, (_, i) => of((i * 0.618033988749895) % 1));
}

const COLUMNS: readonly (readonly [string, Float64Array])[] = [
  ['amounts with a long tail', scattered((u) => Math.floor(100 / (1 - 0.9999 * u)))],
  ['few whole numbers', scattered((u) => Math.floor(4 * u))],
  ['moments', scattered((u) => 1704067200000 + 1000 * Math.floor(63072000 * u))],
  ['numbers below and above zero', scattered((u) => 20 * u - 10)],
  ['one number', scattered(() => 7)],
];

describe('rows counted by bins', () => {
  it.each(COLUMNS)('fall where edges are compared one by one: %s', (_, values) => {
    const sorted = values.slice().sort();
    const of = (at: number) => sorted[Math.floor(at * (ROWS - 1))] as number;
    const alike = Array.from({ length: 63 }, (_each, i) => of((i + 1) / 64) + 0.5 * (i % 2));
    const wide = Array.from({ length: 41 }, (_each, i) => of(0.01) + ((of(0.9) - of(0.01)) * i) / 40);
    for (const edges of [alike, wide, [...alike, ...wide], [of(0.5)]]) {
      const rising = Float64Array.from(new Set(edges)).sort();
      const valid = Uint8Array.from(values, (_each, i) => (i % 7 === 0 ? 0 : 1));
      for (const vector of [{ values }, { values, valid }]) {
        const counts = new Float64Array(rising.length + 1);
        binCounter(rising)({ storage: 'number', ...vector }, ROWS, counts);
        const expected = new Float64Array(rising.length + 1);
        values.forEach((value, i) => {
          if ('valid' in vector && valid[i] === 0) return;
          const bin = rising.findIndex((edge) => edge >= value);
          const place = bin < 0 ? rising.length : bin;
          expected[place] = (expected[place] as number) + 1;
        });
        expect(counts).toEqual(expected);
      }
    }
  });

  it('are off the grid as soon as one value is, and only then', () => {
    const on: NumberVector = { storage: 'number', values: scattered((u) => 1000 * Math.floor(1e9 * u - 5e8)) };
    const off: NumberVector = {
      storage: 'number',
      values: on.values.map((value, i) => (i === 99 ? value + 1 : value)),
    };
    const whole = numberRange(on, ROWS, 1000);
    expect([whole.isOnGrid, numberRange(off, ROWS, 1000).isOnGrid, numberRange(off, ROWS, 1).isOnGrid]).toEqual([
      true,
      false,
      true,
    ]);
    expect([whole.min, whole.max]).toEqual([Math.min(...on.values), Math.max(...on.values)]);
  });
});

describe('runs of like rows', () => {
  it('begin where some column differs from the row before', () => {
    const texts = ['a', 'b'];
    const word = new TextEncoder().encode('xxyxx');
    const vectors: readonly Vector[] = [
      { storage: 'number', values: Float64Array.of(1, 1, 1, 2, 2) },
      { storage: 'dictionary', codes: Int32Array.of(0, 0, 1, 1, 1), dictionary: { texts } },
      { storage: 'text', bytes: word, offsets: Uint32Array.of(0, 1, 2, 3, 4, 5) },
    ];
    expect([...runStarts(vectors.slice(0, 1), 5)]).toEqual([0, 3]);
    expect([...runStarts(vectors.slice(0, 2), 5)]).toEqual([0, 2, 3]);
    expect([...runStarts(vectors.slice(2), 5)]).toEqual([0, 2, 3]);
    expect([...runStarts(vectors, 5)]).toEqual([0, 2, 3]);
  });
});
