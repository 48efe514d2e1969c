import { describe, expect, it, vi } from 'vitest';
import { DOCUMENT_SCHEMA } from '../../../src/engine/document-schema.ts';
import { renameColumn } from '../../../src/schema/edits/rename-column.ts';
import { chiSquarePValue, chiSquareStatistic } from '../../helpers/chi-square.ts';
import { cellsOf, rowsOf } from '../../helpers/column-bytes.ts';
import { csvColumn, readCsv } from '../../helpers/csv-reader.ts';
import { checkDocument, openDocument, tryDocument } from '../../helpers/open-document.ts';
import { passesBonferroni, SEEDS } from '../../helpers/seeds.ts';
import { tableCsv } from '../../helpers/table-csv.ts';

vi.setConfig({ testTimeout: 60000 });

type Loose = Readonly<Record<string, unknown>>;
const column = (name: string, type: string, generator: Loose, more: Loose = {}) => ({ name, type, generator, ...more });
const id = column('id', 'integer', { kind: 'sequence' });
const DEPARTMENTS = ['toys', 'books', 'tools'];
const department = column('department', 'text', {
  kind: 'category',
  values: DEPARTMENTS.map((value, i) => ({ value, weight: 3 - i })),
});

interface Depot {
  readonly seed?: number;
  readonly generator?: Loose;
  readonly nullable?: boolean;
  readonly rows?: number;
  readonly products?: readonly Loose[];
  readonly lines?: readonly Loose[];
}

function depot({ seed = 1, generator = {}, nullable = false, rows = 20000, products = [], lines = [] }: Depot = {}) {
  return {
    version: 1,
    name: 'Depot',
    seed,
    timeframe: { start: '2024-01-01', end: '2025-01-01' },
    tables: [
      {
        name: 'line',
        key: ['id'],
        rows: { kind: 'count', count: rows },
        columns: [
          id,
          department,
          column('product_id', 'integer', { kind: 'reference', table: 'product', ...generator }, { nullable }),
          ...lines,
        ] as Loose[],
      },
      {
        name: 'product',
        key: ['id'],
        rows: { kind: 'count', count: 40 },
        columns: [
          id,
          department,
          column('weight', 'integer', { kind: 'formula', formula: 'id % 5' }),
          ...products,
        ] as Loose[],
      },
    ],
  };
}

/** The departments and weights of products by key, and the lines, from the bytes of the files. */
function exported(document: unknown, settings = {}) {
  const { engine } = openDocument(document, settings);
  const [line, product] = ['line', 'product'].map((name) => readCsv(tableCsv(engine, name, 4096)));
  if (line === undefined || product === undefined) throw new Error('no files');
  const of = (name: string) => csvColumn(product, name);
  const departments = new Map(of('id').map((key, row) => [key, of('department')[row]] as const));
  return { departments, keys: csvColumn(line, 'product_id'), own: csvColumn(line, 'department') };
}

const TOYS = { where: { column: 'department', equals: 'toys' } };
const SAME = { where: { column: 'department', equals_column: 'department' } };

function tally(keys: readonly (string | null | undefined)[]): readonly number[] {
  const counts = new Array<number>(40).fill(0);
  for (const key of keys) counts[Number(key) - 1] = (counts[Number(key) - 1] ?? 0) + 1;
  return counts;
}

describe('a filtered reference', () => {
  it('picks only rows with the value', () => {
    const { departments, keys } = exported(depot({ generator: TOYS }));
    expect(new Set(keys.map((key) => departments.get(key ?? '')))).toEqual(new Set(['toys']));
  });

  it('picks only rows with the same value as a column of its row', () => {
    const { departments, keys, own } = exported(depot({ generator: SAME }));
    expect(keys.map((key) => departments.get(key ?? ''))).toEqual(own);
    expect(new Set(own).size).toBe(3);
  });

  it.each([
    ['all alike', {}],
    ['by popularity', { pick: { kind: 'zipf', exponent: 1 } }],
    ['by weight', { pick: { kind: 'weighted', column: 'weight' } }],
  ])('is the same in chunks of any size, and whether the target is kept whole or not, %s', (_name, more) => {
    const document = depot({ generator: { ...SAME, ...more } });
    const whole = Buffer.from(tableCsv(openDocument(document).engine, 'line'));
    for (const [chunkRows, wholeTableRows] of [
      [1000, 0],
      [4096, 39],
    ] as const)
      expect(whole.equals(tableCsv(openDocument(document, { wholeTableRows }).engine, 'line', chunkRows))).toBe(true);
  });

  it('picks those that fit alike', () => {
    const ps = SEEDS.flatMap((seed) => {
      const { departments, keys, own } = exported(depot({ seed, generator: SAME }));
      return DEPARTMENTS.map((name) => {
        const counts = tally(keys.filter((_, row) => own[row] === name));
        const fitting = counts.filter((_, product) => departments.get(String(product + 1)) === name);
        const total = fitting.reduce((sum, count) => sum + count, 0);
        const expected = fitting.map(() => total / fitting.length);
        return chiSquarePValue(chiSquareStatistic(fitting, expected), fitting.length - 1);
      });
    });
    expect(passesBonferroni(ps), ps.join(' ')).toBe(true);
  });

  it.each([
    ['integer', { kind: 'formula', formula: 'id % 3' }, 1, '1'],
    ['decimal', { kind: 'formula', formula: 'if(id % 3 = 0, 2.5, 1.25)' }, 2.5, '2.50'],
    ['boolean', { kind: 'formula', formula: 'id % 3 = 0' }, true, 'true'],
    ['date', { kind: 'formula', formula: 'opened + id % 3' }, '2024-01-02', '2024-01-02'],
    ['text', { kind: 'template', template: 'n{weight}' }, 'n3', 'n3'],
  ] as const)('compares values of the type %s', (type, generator, equals, shown) => {
    const opened = column('opened', 'date', { kind: 'constant', value: '2024-01-01' });
    const mark = column('mark', type, generator);
    const where = (how: Loose) => ({ where: { column: 'mark', ...how } });
    const products = [opened, mark];
    const weight = column('weight', 'integer', { kind: 'formula', formula: 'id % 5' });
    const { engine } = openDocument(
      depot({
        rows: 500,
        generator: where({ equals }),
        products,
        lines: [
          weight,
          opened,
          mark,
          column('mark_id', 'integer', { kind: 'reference', table: 'product', ...where({ equals_column: 'mark' }) }),
        ],
      }),
    );
    const lines = rowsOf(engine, 'line');
    const marks = cellsOf(rowsOf(engine, 'product'), 'mark');
    const led = (name: string) => cellsOf(lines, name).map((key) => marks[Number(key) - 1]);
    expect(new Set(led('product_id'))).toEqual(new Set([shown]));
    expect(led('mark_id')).toEqual(cellsOf(lines, 'mark'));
  });

  it('follows a rename, and keeps its picks', () => {
    const { document } = openDocument(depot({ generator: SAME }));
    const result = renameColumn(document, 'product', 'department', 'branch', DOCUMENT_SCHEMA.json);
    if (result.kind !== 'edited') throw new Error('not renamed');
    const renamed = result.document;
    expect(renamed.tables[0]?.columns[2]?.generator.where).toEqual({
      column: 'branch',
      equals_column: 'department',
    });
    expect(cellsOf(rowsOf(openDocument(renamed).engine, 'line'), 'product_id')).toEqual(
      cellsOf(rowsOf(openDocument(depot({ generator: SAME })).engine, 'line'), 'product_id'),
    );
  });

  it('keeps its picks when columns are added and moved', () => {
    const keys = (document: unknown) => cellsOf(rowsOf(openDocument(document).engine, 'line'), 'product_id');
    const document = depot({
      generator: SAME,
      products: [column('extra', 'float', { kind: 'normal', mean: 0, sd: 1 })],
    });
    document.tables[1]?.columns.reverse();
    document.tables.reverse();
    expect(keys(document)).toEqual(keys(depot({ generator: SAME })));
  });
});

describe('a reference weighted by a column', () => {
  it.each([
    ['among all rows', {}],
    ['among those that fit', SAME],
  ])('picks in proportion to it, %s', (_name, more) => {
    const ps = SEEDS.flatMap((seed) => {
      const generator = { pick: { kind: 'weighted', column: 'weight' }, ...more };
      const { departments, keys, own } = exported(depot({ seed, generator }));
      const groups = more === SAME ? DEPARTMENTS : [undefined];
      return groups.map((name) => {
        const counts = tally(keys.filter((_, row) => name === undefined || own[row] === name));
        const weights = counts.map((_, product) =>
          name === undefined || departments.get(String(product + 1)) === name ? (product + 1) % 5 : 0,
        );
        const total = counts.reduce((sum, count) => sum + count, 0);
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        expect(counts.filter((count, product) => weights[product] === 0 && count > 0)).toEqual([]);
        const picked = counts.filter((_, product) => weights[product] !== 0);
        const expected = weights.filter((weight) => weight !== 0).map((weight) => (total * weight) / all);
        return chiSquarePValue(chiSquareStatistic(picked, expected), picked.length - 1);
      });
    });
    expect(passesBonferroni(ps), ps.join(' ')).toBe(true);
  });

  it('never picks a row whose weight is empty', () => {
    const weight = column(
      'load',
      'float',
      { kind: 'formula', formula: 'if(id > 20, null, id * 1.5)' },
      { nullable: true },
    );
    const { keys } = exported(depot({ generator: { pick: { kind: 'weighted', column: 'load' } }, products: [weight] }));
    expect(Math.max(...keys.map(Number))).toBe(20);
  });
});

describe('what is wrong with a filter or a weight', () => {
  const found = (generator: Loose, more: Depot = {}) =>
    tryDocument(depot({ generator, rows: 900, ...more })).diagnostics;
  const at = (rest: string) => `/tables/0/columns/2/generator${rest}`;

  it('is said before the first row', () => {
    expect(found({ where: { column: 'departmant', equals: 'toys' } })).toMatchObject([
      { code: 'unknown_reference', path: at('/where/column'), fix: { edits: [{ value: 'department' }] } },
    ]);
    expect(found({ where: { column: 'department' } })).toMatchObject([{ code: 'missing_key', path: at('/where') }]);
    expect(found({ where: { column: 'department', equals: 'toys', equals_column: 'department' } })).toMatchObject([
      { code: 'conflict', path: at('/where') },
    ]);
    expect(found({ where: { column: 'weight', equals: 'toys' } })).toMatchObject([
      { code: 'type_mismatch', path: at('/where/equals') },
    ]);
    expect(found({ where: { column: 'weight', equals_column: 'department' } })).toMatchObject([
      { code: 'type_mismatch', path: at('/where/equals_column') },
    ]);
    expect(found({ where: { column: 'department', equals_column: 'product.department' } })).toMatchObject([
      { code: 'cycle' },
    ]);
    expect(found({ pick: { kind: 'weighted', column: 'department' } })).toMatchObject([
      { code: 'type_mismatch', path: at('/pick/column') },
    ]);
    expect(found({ pick: { kind: 'weighted', column: 'wait' } })).toMatchObject([{ code: 'unknown_reference' }]);
    expect(
      checkDocument(
        (() => {
          const document = depot({ generator: SAME });
          (document.tables[1] as Record<string, unknown>).rows = { kind: 'count', count: 5000000 };
          return document;
        })(),
      ).diagnostics,
    ).toMatchObject([{ code: 'infeasible', path: at('/table') }]);
  });

  it('is said with the share of rows that nothing fits, and mended by letting them be empty', () => {
    const games = { where: { column: 'department', equals: 'games' } };
    expect(found(games)).toMatchObject([
      { code: 'infeasible', message: expect.stringMatching(/^100 % of the rows of line find no row of product/) },
    ]);
    const { keys } = exported(depot({ generator: games, nullable: true }));
    expect(new Set(keys)).toEqual(new Set([null]));
  });

  it('is a weight below 0, and no weight at all', () => {
    const load = (formula: string) => ({ products: [column('load', 'float', { kind: 'formula', formula })] });
    const generator = { pick: { kind: 'weighted', column: 'load' } };
    expect(found(generator, load('id - 4'))).toMatchObject([
      { code: 'out_of_range', path: at('/pick'), message: '3 rows of product have a weight below 0.' },
    ]);
    expect(found(generator, load('id * 0'))).toMatchObject([{ code: 'out_of_range', path: at('/pick') }]);
    expect(found({ ...generator, ...TOYS }, { ...load('id * 0'), nullable: true })).toMatchObject([
      { code: 'out_of_range', path: at('/pick') },
    ]);
  });
});
