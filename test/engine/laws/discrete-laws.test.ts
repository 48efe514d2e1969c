import { describe, expect, it, vi } from 'vitest';
import { zipfRanks } from '../../../src/engine/laws/zipf-ranks.ts';
import { fillContiguous } from '../../../src/engine/random/fill-uniforms.ts';
import { permutation } from '../../../src/engine/random/permutation.ts';
import { streamKey } from '../../../src/engine/random/stream-key.ts';
import { type CountTest, testCounts } from '../../helpers/chance-check.ts';
import { lawDocument } from '../../helpers/law-document.ts';
import { openDocument } from '../../helpers/open-document.ts';
import { passesBonferroni, SEEDS } from '../../helpers/seeds.ts';

vi.setConfig({ testTimeout: 60000 });

const ROWS = 100000;
const LARGEST_DISTANCE = 0.01;

function expectFollows(tests: readonly CountTest[]): void {
  expect(passesBonferroni(tests.map((each) => each.p)), JSON.stringify(tests)).toBe(true);
  expect(Math.max(...tests.map((each) => each.distance))).toBeLessThan(LARGEST_DISTANCE);
}

function tally(values: ArrayLike<number>, size: number): Float64Array {
  const counts = new Float64Array(size);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!(value >= 0 && value < size && Number.isInteger(value))) throw new Error(`tally: ${value} is outside`);
    counts[value] = (counts[value] as number) + 1;
  }
  return counts;
}

describe('categories', () => {
  const weights = [50, 35, 15, 0, 0.01];

  it.each(['text', 'integer'] as const)('come as often as their weights say (%s)', (type) => {
    const values = weights.map((weight, i) => ({ value: type === 'text' ? `v${i}` : i, weight }));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const tests = SEEDS.map((seed) => {
      const document = lawDocument(seed, ROWS, [{ name: 'x', type, generator: { kind: 'category', values } }]);
      const vector = openDocument(document).engine.range('sample', 0, ROWS).column('x');
      const codes = vector.storage === 'dictionary' ? vector.codes : vector.storage === 'number' ? vector.values : [];
      const counts = tally(codes, weights.length);
      expect(counts[3]).toBe(0);
      return testCounts(
        counts,
        weights.map((weight) => weight / total),
      );
    });
    expectFollows(tests);
  });
});

describe('categories weighed by place', () => {
  const harmonic = 1 + 1 / 4 + 1 / 9 + 1 / 16 + 1 / 25;
  const cases = [
    { weights: { kind: 'zipf', exponent: 2 }, shares: [1, 2, 3, 4, 5].map((rank) => 1 / rank / rank / harmonic) },
    { weights: { kind: 'head_tail', head: 2, share: 0.8 }, shares: [0.4, 0.4, 0.2 / 3, 0.2 / 3, 0.2 / 3] },
  ];

  it.each(cases)('come as often as $weights.kind says', ({ weights, shares }) => {
    const values = shares.map((_, i) => ({ value: i }));
    const tests = SEEDS.map((seed) => {
      const document = lawDocument(seed, ROWS, [
        { name: 'x', type: 'integer', generator: { kind: 'category', values, weights } },
      ]);
      const vector = openDocument(document).engine.range('sample', 0, ROWS).column('x');
      return testCounts(tally(vector.storage === 'number' ? vector.values : [], shares.length), shares);
    });
    expectFollows(tests);
  });
});

function poissonShares(mean: number, min: number, max: number): readonly number[] {
  const weights = Array.from({ length: max + 1 }, (_, k) => {
    let log = -mean + k * Math.log(mean);
    for (let i = 2; i <= k; i++) log -= Math.log(i);
    return k < min ? 0 : Math.exp(log);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

interface CountCase {
  readonly name: string;
  readonly count: Readonly<Record<string, unknown>>;
  readonly shares: readonly number[];
  /** A process whose parents are there for a part of the time frame only. */
  readonly asOf?: string;
}

const uniform = (min: number, max: number) =>
  Array.from({ length: max + 1 }, (_, k) => (k < min ? 0 : 1 / (max - min + 1)));

/** 2024 and 2025 have 731 days; the first 366 of them are this part. */
const HALF = 366 / 731;

const COUNTS: readonly CountCase[] = [
  { name: 'poisson', count: { kind: 'poisson', mean: 6 }, shares: poissonShares(6, 0, 60) },
  { name: 'a rare poisson', count: { kind: 'poisson', mean: 0.05 }, shares: poissonShares(0.05, 0, 9) },
  { name: 'a large poisson', count: { kind: 'poisson', mean: 70 }, shares: poissonShares(70, 0, 190) },
  { name: 'poisson from 1 to 8', count: { kind: 'poisson', mean: 2, min: 1, max: 8 }, shares: poissonShares(2, 1, 8) },
  { name: 'uniform', count: { kind: 'uniform', min: 2, max: 6 }, shares: uniform(2, 6) },
  { name: 'fixed', count: { kind: 'fixed', count: 3 }, shares: [0, 0, 0, 1] },
  {
    name: 'poisson for half the time',
    count: { kind: 'poisson', mean: 6 },
    shares: poissonShares(6 * HALF, 0, 60),
    asOf: '2025-01-01',
  },
  {
    name: 'poisson from 1 to 4 for half the time',
    count: { kind: 'poisson', mean: 2, min: 1, max: 4 },
    shares: poissonShares(2 * HALF, 1, 4),
    asOf: '2025-01-01',
  },
  {
    name: 'fixed for half the time',
    count: { kind: 'fixed', count: 3 },
    shares: [0, 2 - 3 * HALF, 3 * HALF - 1],
    asOf: '2025-01-01',
  },
];

describe('children of a parent', () => {
  it.each(COUNTS)('are as many as the law says: $name', ({ count, shares, asOf }) => {
    const isProcess = asOf !== undefined;
    const tests = SEEDS.map((seed) => {
      const document = lawDocument(seed, ROWS, []);
      const times = [{ name: 'at', type: 'timestamp', generator: { kind: 'event_time' } }];
      const child = {
        name: 'child',
        rows: { kind: 'per_parent', parent: 'sample', count },
        columns: isProcess ? times : [{ name: 'id', type: 'integer', generator: { kind: 'sequence' } }],
      };
      const { engine } = openDocument({
        ...document,
        ...(isProcess && { as_of: asOf }),
        tables: [...document.tables, child],
      });
      const source = engine.table('child').rows;
      if (source.kind !== 'children') throw new Error('the children have no parents');
      const counts = source.counts(engine.range('sample', 0, ROWS));
      expect(engine.rowCount('child')).toBe(counts.reduce((sum, each) => sum + each, 0));
      return testCounts(tally(counts, shares.length), shares);
    });
    // A law of one value has nothing to test but that it is taken.
    if (shares.includes(1)) expect(tests.every((each) => each.distance === 0)).toBe(true);
    else expectFollows(tests);
  });

  it('rise with the mean and never fall, for the same uniforms', () => {
    const at = (mean: number) => {
      const document = lawDocument(5, 2000, []);
      const child = {
        name: 'child',
        rows: { kind: 'per_parent', parent: 'sample', count: { kind: 'poisson', mean } },
        columns: [{ name: 'id', type: 'integer', generator: { kind: 'sequence' } }],
      };
      const { engine } = openDocument({ ...document, tables: [...document.tables, child] });
      const source = engine.table('child').rows;
      return source.kind === 'children' ? source.counts(engine.range('sample', 0, 2000)) : new Int32Array();
    };
    const means = [0, 0.1, 1, 2.5, 2.6, 6, 19.9, 20.1, 40, 400];
    for (let m = 1; m < means.length; m++) {
      const [less, more] = [at(means[m - 1] ?? 0), at(means[m] ?? 0)];
      expect(less.filter((count, parent) => count > (more[parent] as number)).length).toBe(0);
    }
  });
});

function zipfShares(exponent: number, size: number): readonly number[] {
  const weights = Array.from({ length: size }, (_, rank) => (rank + 1) ** -exponent);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

describe('references', () => {
  const target = {
    name: 'target',
    key: ['id'],
    rows: { kind: 'count', count: 1000 },
    columns: [{ name: 'id', type: 'integer', generator: { kind: 'sequence', start: 0 } }],
  };
  const picksAt = (seed: number, pick: Readonly<Record<string, unknown>>) => {
    const document = lawDocument(seed, ROWS, [
      { name: 'target_id', type: 'integer', generator: { kind: 'reference', table: 'target', pick } },
    ]);
    const { engine } = openDocument({ ...document, tables: [...document.tables, target] });
    return engine.range('sample', 0, ROWS).picks('target_id');
  };

  it('pick every row alike', () => {
    const shares = uniform(0, 999);
    expectFollows(SEEDS.map((seed) => testCounts(tally(picksAt(seed, { kind: 'uniform' }), 1000), shares)));
  });

  it.each([0.9, 1, 1.6])('pick favourites with the exponent %s, by their rank', (exponent) => {
    const shares = zipfShares(exponent, 1000);
    const tests = SEEDS.map((seed) => {
      const order = permutation(streamKey(seed, 'sample', 'target_id', 'order'), 1000);
      const ranks = picksAt(seed, { kind: 'zipf', exponent }).map((ordinal) => order.inverse(ordinal));
      return testCounts(tally(ranks, 1000), shares);
    });
    expectFollows(tests);
  });

  it('spread the favourites over the table', () => {
    const favourites = SEEDS.map((seed) => {
      const counts = tally(picksAt(seed, { kind: 'zipf', exponent: 1.2 }), 1000);
      return counts.indexOf(Math.max(...counts));
    });
    expect(new Set(favourites).size).toBeGreaterThan(15);
    expect(Math.max(...favourites) - Math.min(...favourites)).toBeGreaterThan(500);
  });
});

describe('favourites among ten million', () => {
  const SIZE = 10000000;
  const edges = [0, 1, 2, 5, 10, 100, 1000, 10000, 65535, 65536, 65537, 70000, 100000, 300000, 1e6, 3e6, 7e6, SIZE];

  it.each([
    [0.3, 1e6],
    [0.999999, 5e6],
    [1.07, 1e6],
    [1.5, 1e5],
    [2.5, 12_000],
    [0.5, 1e8],
  ])('change at the very uniform where the law says, with the exponent %s and %s ranks', (exponent, size) => {
    const zipf = zipfRanks(exponent, size);
    for (let rank = 4090; rank < size - 1; rank = Math.floor(rank * 1.01) + 1) {
      const edge = zipf.cdf(rank);
      const step = (edge - zipf.cdf(rank - 1)) * 1e-4;
      const ranks = new Float64Array(2);
      zipf.fill(Float64Array.of(edge - step, edge + step), 2, ranks);
      expect([...ranks]).toEqual([rank, rank + 1]);
    }
  });

  it.each([0.7, 1])('follow the law summed rank by rank, head and tail, with the exponent %s', (exponent) => {
    const zipf = zipfRanks(exponent, SIZE);
    let total = 0;
    const below: number[] = [];
    let next = 0;
    for (let rank = 0; rank <= SIZE; rank++) {
      if (edges[next] === rank) {
        below.push(total);
        next++;
      }
      total += exponent === 1 ? 1 / (rank + 1) : Math.exp(-exponent * Math.log(rank + 1));
    }
    const whole = below[below.length - 1] ?? 0;
    for (const [i, edge] of edges.entries()) {
      expect(Math.abs(zipf.cdf(edge - 1) - (below[i] ?? 0) / whole)).toBeLessThan(1e-9);
    }
    const shares = below.slice(1).map((sum, i) => (sum - (below[i] ?? 0)) / whole);
    const tests = SEEDS.map((seed) => {
      const uniforms = new Float64Array(ROWS);
      fillContiguous(streamKey(seed, 'test', 'zipf', 'value'), 0, ROWS, uniforms);
      const ranks = new Float64Array(ROWS);
      zipf.fill(uniforms, ROWS, ranks);
      const bins = new Float64Array(shares.length);
      let misplaced = 0;
      for (let i = 0; i < ROWS; i++) {
        const rank = ranks[i] as number;
        const bin = edges.findIndex((edge) => edge > rank) - 1;
        bins[bin] = (bins[bin] as number) + 1;
        const u = uniforms[i] as number;
        if (i % 50 === 0 && (zipf.cdf(rank) < u * (1 - 1e-12) || zipf.cdf(rank - 1) > u * (1 + 1e-12))) misplaced++;
      }
      expect(misplaced).toBe(0);
      return testCounts(bins, shares);
    });
    expectFollows(tests);
  });
});
