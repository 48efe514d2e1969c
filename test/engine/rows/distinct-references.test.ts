import { describe, expect, it, vi } from 'vitest';
import { chiSquarePValue, chiSquareStatistic } from '../../helpers/chi-square.ts';
import { csvColumn, readCsv } from '../../helpers/csv-reader.ts';
import { openDocument, tryDocument } from '../../helpers/open-document.ts';
import { passesBonferroni, SEEDS } from '../../helpers/seeds.ts';
import { tableCsv } from '../../helpers/table-csv.ts';

vi.setConfig({ testTimeout: 60000 });

type Loose = Readonly<Record<string, unknown>>;
const column = (name: string, type: string, generator: Loose, more: Loose = {}) => ({ name, type, generator, ...more });
const id = column('id', 'integer', { kind: 'sequence', start: 0 });
const stamp = (name: string, more: Loose = {}) => column(name, 'timestamp', { kind: 'moment', ...more });

interface Basket {
  /** How many products there are. */
  readonly products?: number;
  /** How many lines each basket has. */
  readonly lines?: number;
  readonly baskets?: number;
  readonly seed?: number;
  readonly reference?: Loose;
  readonly nullable?: boolean;
  readonly more?: readonly Loose[];
  readonly time?: string;
}

/** Baskets of as many lines each, whose products are all different. */
function baskets({ products = 6, lines = 3, baskets = 4000, seed = 1, reference, nullable, more = [], time }: Basket) {
  const product = column(
    'product_id',
    'integer',
    { kind: 'reference', table: 'product', distinct_within: 'parent', ...reference },
    nullable === undefined ? {} : { nullable },
  );
  return {
    version: 1,
    name: 'Baskets',
    seed,
    timeframe: { start: '2024-01-01', end: '2025-01-01' },
    tables: [
      {
        name: 'product',
        key: ['id'],
        rows: { kind: 'count', count: products },
        columns: [
          id,
          column('weight', 'integer', { kind: 'formula', formula: '(id % 3) * 2 + 1' }),
          column('shelf', 'integer', { kind: 'formula', formula: 'id % 2' }),
          stamp('added_at', { to: '2024-02-01' }),
        ],
        ...(time === undefined ? {} : { time: 'added_at' }),
      },
      { name: 'basket', key: ['id'], rows: { kind: 'count', count: baskets }, columns: [id] },
      {
        name: 'line',
        key: ['basket_id', 'line_no'],
        rows: { kind: 'per_parent', parent: 'basket', count: { kind: 'fixed', count: lines } },
        columns: [
          column('basket_id', 'integer', { kind: 'parent' }),
          column('line_no', 'integer', { kind: 'sequence', within: 'parent' }),
          product,
          ...more,
        ],
        ...(time === undefined ? {} : { time }),
      },
    ],
  };
}

/** The products of each basket, in order; undefined where a line points at none. */
function picked(document: unknown, wholeTableRows = 131072): readonly (readonly (number | undefined)[])[] {
  const file = readCsv(tableCsv(openDocument(document, { wholeTableRows }).engine, 'line', 777));
  const products = csvColumn(file, 'product_id');
  const found = new Map<string, (number | undefined)[]>();
  csvColumn(file, 'basket_id').forEach((basket, row) => {
    const list = found.get(basket ?? '') ?? [];
    const product = products[row];
    list.push(product === null || product === undefined ? undefined : Number(product));
    found.set(basket ?? '', list);
  });
  return [...found.values()];
}

const shelf = column('shelf', 'integer', { kind: 'uniform', min: 0, max: 1 });
const PICKS: readonly (readonly [string, Basket])[] = [
  ['all alike', {}],
  ['favourites', { reference: { pick: { kind: 'zipf', exponent: 1.3 } } }],
  ['weights', { reference: { pick: { kind: 'weighted', column: 'weight' } } }],
  ['a filter', { products: 12, more: [shelf], reference: { where: { column: 'shelf', equals_column: 'shelf' } } }],
  [
    'a filter, favourites and times',
    {
      products: 40,
      time: 'at',
      more: [shelf, stamp('at', { from: '2024-03-01' })],
      reference: { pick: { kind: 'zipf', exponent: 1 }, where: { column: 'shelf', equals_column: 'shelf' } },
    },
  ],
];

describe.each(PICKS)('lines that point at different products, picked by %s', (_name, basket) => {
  it('never point at one twice within a basket', () => {
    for (const products of picked(baskets(basket))) expect(new Set(products).size).toBe(3);
  });

  it('are the same however they are looked up', () => {
    const whole = Buffer.from(tableCsv(openDocument(baskets(basket)).engine, 'line'));
    const again = tableCsv(openDocument(baskets(basket), { wholeTableRows: 0 }).engine, 'line', 100);
    expect(whole.equals(again)).toBe(true);
  });

  it('are the same when asked for one by one, from the last to the first', () => {
    const { engine } = openDocument(baskets({ ...basket, baskets: 30 }));
    const all = engine.range('line', 0, 90).picks('product_id');
    for (let row = 89; row >= 0; row -= 7)
      expect(engine.at('line', Float64Array.of(row)).picks('product_id')[0]).toBe(all[row]);
  });
});

/** The chance of each order of three of six products drawn one after the other by weights, without putting back. */
function chances(weights: readonly number[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  weights.forEach((a, i) => {
    weights.forEach((b, j) => {
      weights.forEach((c, k) => {
        if (i === j || i === k || j === k) return;
        found.set(`${i} ${j} ${k}`, (a / total) * (b / (total - a)) * (c / (total - a - b)));
      });
    });
  });
  return found;
}

describe('the law of different picks', () => {
  const weights = [1, 3, 5, 1, 3, 5];
  it.each([
    ['all alike', {}, weights.map(() => 1)],
    ['weights', { pick: { kind: 'weighted', column: 'weight' } }, weights],
  ] as const)('is that of drawing without putting back: %s', (_name, reference, expected) => {
    const law = chances(expected);
    const n = 6000;
    const values = SEEDS.map((seed) => {
      const seen = new Map<string, number>();
      for (const products of picked(baskets({ baskets: n, seed, reference })))
        seen.set(products.join(' '), (seen.get(products.join(' ')) ?? 0) + 1);
      expect([...seen.keys()].every((key) => law.has(key))).toBe(true);
      const observed = [...law.keys()].map((key) => seen.get(key) ?? 0);
      return chiSquarePValue(
        chiSquareStatistic(
          observed,
          [...law.values()].map((p) => p * n),
        ),
        law.size - 1,
      );
    });
    expect(passesBonferroni(values), `p ${values.join(', ')}`).toBe(true);
  });

  it('is that of drawing without putting back where some are far likelier', () => {
    const exponent = 2.5;
    const byRank = [1, 2, 3, 4].map((rank) => rank ** -exponent);
    const n = 6000;
    const values = SEEDS.map((seed) => {
      const rows = picked(baskets({ products: 4, baskets: n, seed, reference: { pick: { kind: 'zipf', exponent } } }));
      // Which product is which favourite is not known; the first picks say it, which are Zipf alone.
      const first = new Map<number, number>();
      for (const [product] of rows) first.set(product ?? -1, (first.get(product ?? -1) ?? 0) + 1);
      const ranked = [...first].sort((a, b) => b[1] - a[1]).map(([product]) => product);
      expect(ranked).toHaveLength(4);
      const seen = new Map<string, number>();
      for (const products of rows) {
        const key = products.map((product) => ranked.indexOf(product ?? -1)).join(' ');
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
      // Orders too rare for the test are counted together.
      const cells = [...chances(byRank)].map(([key, chance]) => [seen.get(key) ?? 0, chance * n] as const);
      const [common, rare] = [cells.filter(([, mean]) => mean >= 10), cells.filter(([, mean]) => mean < 10)];
      const sum = (at: 0 | 1) => rare.reduce((all, cell) => all + cell[at], 0);
      const grouped = [...common, [sum(0), sum(1)] as const];
      const statistic = chiSquareStatistic(
        grouped.map(([count]) => count),
        grouped.map(([, mean]) => mean),
      );
      return chiSquarePValue(statistic, grouped.length - 1);
    });
    expect(passesBonferroni(values), `p ${values.join(', ')}`).toBe(true);
  });

  it('takes every product once where there are as many lines as products, whatever the weights', () => {
    for (const reference of [
      {},
      { pick: { kind: 'zipf', exponent: 8 } },
      { pick: { kind: 'weighted', column: 'weight' } },
    ])
      for (const products of picked(baskets({ products: 200, lines: 200, baskets: 20, reference })))
        expect(new Set(products).size).toBe(200);
  });
});

describe('lines for which no product is left', () => {
  it('keep the document from running, with the share of them', () => {
    for (const reference of [{}, { pick: { kind: 'zipf', exponent: 1 } }]) {
      const { opened, diagnostics } = tryDocument(baskets({ products: 2, lines: 3, reference }));
      expect(opened).toBeUndefined();
      expect(diagnostics).toMatchObject([{ code: 'infeasible', path: '/tables/2/columns/2/generator/table' }]);
      expect(diagnostics[0]?.message).toContain('33.3 %');
    }
  });

  it('are empty where that is allowed, and no others', () => {
    for (const products of picked(baskets({ products: 2, lines: 3, nullable: true })))
      expect(products.map((product) => product === undefined)).toEqual([false, false, true]);
  });
});
