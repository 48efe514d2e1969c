import { describe, expect, it } from 'vitest';
import { type Guide, LOOK_ROWS, type LookMachine } from '../../src/quality/kernels/look-kernels.ts';
import { typescriptLooks } from '../../src/quality/kernels/typescript-looks.ts';
import { wasmLooks } from '../../src/quality/kernels/wasm-looks.ts';
import { binCounter } from '../../src/quality/measures/bin-counter.ts';

const oracle = typescriptLooks();
const machine = wasmLooks() ?? oracle;

const ODD = [0, -0, 1, -1, 0.1, 1e300, -1e300, 2 ** 53, -(2 ** 53), Infinity, -Infinity, Number.NaN, Number.NaN, -0, 0];

/** Numbers that a multiplication scatters over the unit interval. */
const scattered = (of: (u: number, i: number) => number) =>
  Float64Array.from({ length: LOOK_ROWS }, (_, i) => of((i * 0.618033988749895) % 1, i));

const COLUMNS: readonly (readonly [string, Float64Array])[] = [
  ['odd numbers', scattered((u, i) => ODD[i] ?? 1000 * u - 500)],
  ['numbers that count up', scattered((_, i) => 7 + 3 * i)],
  ['keys of families', scattered((_, i) => Math.floor(i / 3) + (i % 7 === 0 ? 1 : 0))],
  ['moments', scattered((u) => 1704067200000 + 1000 * Math.floor(63072000 * u))],
  ['amounts', scattered((u) => Math.floor(100 / (1 - 0.9999 * u)))],
  ['sums below zero', scattered((u) => Math.floor(2e9 * (u - 0.5)))],
];
const COUNTS = [0, 1, 2, 5, 1001, LOOK_ROWS];
const VALID = Uint8Array.from({ length: LOOK_ROWS }, (_, i) => (i % 7 === 3 ? 0 : 1));
/** The first bits of an array as a text; minus zero is none, and what is no number has one form. */
const bitsOf = (array: Float64Array | Int32Array | Uint32Array, count: number) =>
  Buffer.from(array.slice(0, count).map((value) => (Number.isNaN(value) ? Number.NaN : value)).buffer).toString('hex');

/** What both machines make of the same values. */
function both<Said>(values: Float64Array, look: (machine: LookMachine) => Said): readonly [Said, Said] {
  const [one, other] = [machine, oracle].map((each) => {
    each.values.set(values);
    each.valid.set(VALID);
    return look(each);
  });
  return [one as Said, other as Said];
}

describe('looks at a block', () => {
  it('run in WebAssembly here', () => expect(wasmLooks()).toBeDefined());

  it.each(COLUMNS)('say the same bits as one number at a time of %s', (_, values) => {
    for (const count of COUNTS)
      for (const isNullable of [false, true]) {
        for (const grid of [0, 1, 1000, 0.25]) {
          const [one, other] = both(values, (each) => {
            each.range(count, isNullable, grid);
            return bitsOf(each.results, 4);
          });
          expect(one).toEqual(other);
        }
        const [spread, expected] = both(values, (each) => {
          return GUIDES.map((guide) => {
            each.spread(count, isNullable, 17.5, guide);
            return [bitsOf(each.results, 3), bitsOf(each.counts, guide.edges.length + 1)];
          });
        });
        expect(spread).toEqual(expected);
      }
  });

  it.each(COLUMNS)('find the same runs, keys and sums of %s', (_, values) => {
    for (const count of COUNTS) {
      const [one, other] = both(values, (each) => {
        const found = each.runs(count);
        const starts = bitsOf(each.starts, found);
        each.lengths(found);
        const lengths = [bitsOf(each.counts, 256), bitsOf(each.results, 2)];
        each.leading(found);
        each.fingerprint(found, true, true);
        const keys = [bitsOf(each.lanes0, found), bitsOf(each.lanes1, found)];
        each.fingerprint(count, true, false);
        each.fingerprint(count, false, false);
        const twice = [bitsOf(each.lanes0, count), bitsOf(each.lanes1, count)];
        const sums = [false, true].map((isNullable) => {
          each.runSums(found, count, isNullable);
          return bitsOf(each.sums, found);
        });
        return { starts, lengths, keys, twice, sums };
      });
      expect(one).toEqual(other);
    }
  });

  it.each(COLUMNS.slice(1))('add the same linear fingerprints of %s', (_, values) => {
    const [one, other] = both(values, (each) => {
      each.prints.fill(0);
      each.fingerprint(LOOK_ROWS, true, false);
      each.sums.set(values);
      for (let times = 0; times < 3; times++) each.addPrints(LOOK_ROWS);
      return each.prints.slice();
    });
    expect(one).toEqual(other);
    expect(Math.max(...one)).toBeGreaterThan(0);
  });

  it('find the same hours and days of moments', () => {
    for (const [shift, of] of [
      [0, 1000],
      [-3e11, 0.5],
      [86399999, 86400000],
    ] as const) {
      const values = scattered((u, i) => shift + (i < 64 ? (i - 32) * of : 1e12 * u));
      for (const isNullable of [false, true]) {
        const [one, other] = both(values, (each) => {
          each.times(LOOK_ROWS, isNullable, 1);
          return [bitsOf(each.counts, 24), bitsOf(each.starts, LOOK_ROWS)];
        });
        expect(one).toEqual(other);
      }
    }
  });

  it('find the same rows that are spread evenly', () => {
    for (const from of [0, 12345, 2 ** 31 + 5])
      for (const [level, count] of [
        [1, 4095],
        [6, 4096],
        [12, 1],
      ] as const) {
        const [one, other] = [machine, oracle].map((each) => {
          const found = each.spreadRows(count, Math.imul(from, 0x9e3779b1), 0x9e3779b1, 32 - level);
          return [...each.starts.subarray(0, found)];
        });
        expect(one).toEqual(other);
        expect(Math.abs((one?.length ?? 0) - count / 2 ** level)).toBeLessThan(3);
      }
  });

  it('see one number that does not count up', () => {
    const up = scattered((_, i) => 7 + 3 * (1000 + i));
    for (const place of [-1, 0, 1, 2, LOOK_ROWS - 2, LOOK_ROWS - 1])
      for (const count of [LOOK_ROWS, LOOK_ROWS - 1]) {
        const values = up.map((value, i) => (i === place ? value + 1 : value));
        const isRight = place < 0 || place >= count;
        expect(both(values, (each) => each.countsUp(count, 7, 3, 1000))).toEqual([isRight, isRight]);
      }
  });
});

/** Guides of both kinds, as counters of bins make them. */
const GUIDES: readonly Guide[] = [
  [-400, -3, 0, 0.5, 12, 300],
  [100, 150, 1000, 20000],
  [1704067200000, 1720000000000, 1760000000000],
].map((edges) => guideOf(Float64Array.from(edges)));

function guideOf(edges: Float64Array): Guide {
  const cells = Int16Array.from({ length: 64 }, (_, cell) => (cell % 2 === 0 ? ~0 : ~Math.min(1, edges.length - 1)));
  const isFloating = (edges[0] as number) > 0;
  const [low, high] = [edges[0] as number, edges[edges.length - 1] as number];
  const words = new Int32Array(Float64Array.of(low).buffer);
  return {
    isFloating,
    low,
    scale: 64 / (high - low),
    bits: 14,
    base: ((words[1] as number) >> 14) - 1,
    top: 63,
    cells,
    edges,
  };
}

it('counters of bins give the moments of what they count', () => {
  const values = scattered((u) => 1704067200000 + 1000 * Math.floor(63072000 * u));
  const moments = binCounter(Float64Array.of(1704067200000, 1720000000000))(
    { storage: 'number', values, valid: VALID },
    LOOK_ROWS,
    new Float64Array(3),
  );
  const held = values.filter((_, i) => VALID[i] === 1);
  const mean = held.reduce((sum, value) => sum + value / held.length, 0);
  const squares = held.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  expect(moments.count).toBe(held.length);
  expect(moments.mean / mean).toBeCloseTo(1, 12);
  expect(moments.squares / squares).toBeCloseTo(1, 9);
});
