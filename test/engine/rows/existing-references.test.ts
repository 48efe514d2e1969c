import { describe, expect, it, vi } from 'vitest';
import { chiSquarePValue, chiSquareStatistic } from '../../helpers/chi-square.ts';
import { cellsOf, rowsOf } from '../../helpers/column-bytes.ts';
import { csvColumn, readCsv } from '../../helpers/csv-reader.ts';
import { checkDocument, openDocument, tryDocument } from '../../helpers/open-document.ts';
import { passesBonferroni, SEEDS } from '../../helpers/seeds.ts';
import { tableCsv } from '../../helpers/table-csv.ts';

vi.setConfig({ testTimeout: 60000 });

type Loose = Readonly<Record<string, unknown>>;
const sequence = { name: 'id', type: 'integer', generator: { kind: 'sequence' } };

interface Market {
  readonly seed?: number;
  readonly visits?: number;
  readonly products?: number;
  readonly generator?: Loose;
  readonly nullable?: boolean;
  readonly launched?: Loose;
  readonly visited?: Loose;
}

/** Visits over a year that point at products launched over the same year. */
function market({
  seed = 1,
  visits = 20000,
  products = 200,
  generator = {},
  nullable = true,
  launched = {},
  visited = {},
}: Market = {}) {
  const table = (name: string, time: string, count: number, columns: readonly Loose[]) => ({
    name,
    time,
    key: ['id'],
    rows: { kind: 'count', count },
    columns: [sequence, ...columns, OPENED] as Loose[],
  });
  return {
    version: 1,
    name: 'Market',
    seed,
    timeframe: { start: '2024-01-01', end: '2025-01-01' },
    tables: [
      table('visit', 'visited_at', visits, [
        { name: 'visited_at', type: 'timestamp', generator: { kind: 'moment' }, ...visited },
        {
          name: 'product_id',
          type: 'integer',
          nullable,
          generator: { kind: 'reference', table: 'product', ...generator },
        },
        { name: 'price', type: 'float', nullable, generator: { kind: 'formula', formula: 'product.price' } },
        { name: 'label', type: 'text', nullable, generator: { kind: 'formula', formula: 'product.name' } },
        { name: 'code', type: 'text', nullable, generator: { kind: 'formula', formula: 'product.code' } },
      ]),
      table('product', 'launched_at', products, [
        { name: 'launched_at', type: 'timestamp', generator: { kind: 'moment' }, ...launched },
        { name: 'price', type: 'float', generator: { kind: 'uniform', min: 1, max: 9 } },
        { name: 'name', type: 'text', generator: { kind: 'product', part: 'name' } },
        { name: 'code', type: 'text', generator: { kind: 'template', template: '{name}-{id}' } },
      ]),
    ],
  };
}

const OPENED = { name: 'opened', type: 'date', generator: { kind: 'constant', value: '2024-01-01' } };
const FAVOURITES = { pick: { kind: 'zipf', exponent: 1 } };
const LATE = { kind: 'moment', from: '2024-07-01' };
const millis = (cell: string | null | undefined) => (cell ? Date.parse(`${cell.replace(' ', 'T')}Z`) : undefined);

/** The launches by key, and the visits with what they point at, from the bytes of both files. */
function exported(document: unknown) {
  const { engine } = openDocument(document);
  const visit = readCsv(tableCsv(engine, 'visit', 4096));
  const product = readCsv(tableCsv(engine, 'product', 4096));
  const launched = new Map(
    csvColumn(product, 'id').map((id, row) => [id, millis(csvColumn(product, 'launched_at')[row])] as const),
  );
  const [at, key] = [csvColumn(visit, 'visited_at'), csvColumn(visit, 'product_id')];
  return { launched, visits: at.map((cell, row) => ({ at: millis(cell) ?? NaN, key: key[row] || undefined })) };
}

describe.each([
  ['all alike', {}],
  ['with favourites', FAVOURITES],
])('a reference among what exists by then, %s', (_name, generator) => {
  const { launched, visits } = exported(market({ generator }));

  it('never leads to a row that came later', () => {
    expect(visits.filter(({ at, key }) => key !== undefined && (launched.get(key) ?? NaN) > at)).toEqual([]);
    expect(visits.filter(({ key }) => key !== undefined && !launched.has(key))).toEqual([]);
  });

  it('leads nowhere for exactly the rows before the first one', () => {
    const first = Math.min(...[...launched.values()].map((time) => time ?? NaN));
    expect(visits.map(({ key }) => key === undefined)).toEqual(visits.map(({ at }) => at < first));
    expect(visits.some(({ key }) => key === undefined)).toBe(true);
  });

  it('gives null to everything that is read through it, there and only there', () => {
    const rows = rowsOf(openDocument(market({ generator })).engine, 'visit');
    const keys = cellsOf(rows, 'product_id');
    for (const name of ['price', 'label', 'code'])
      expect(cellsOf(rows, name).map((cell) => cell === null)).toEqual(keys.map((key) => key === null));
    const prices = cellsOf(rowsOf(openDocument(market({ generator })).engine, 'product'), 'price');
    expect(cellsOf(rows, 'price')).toEqual(keys.map((key) => (key === null ? null : prices[Number(key) - 1])));
  });

  it('is the same in chunks of any size, and whether the target is kept whole or not', () => {
    const whole = Buffer.from(tableCsv(openDocument(market({ generator })).engine, 'visit'));
    for (const [chunkRows, wholeTableRows] of [
      [1000, 131072],
      [4096, 0],
      [7001, 150],
    ] as const) {
      const { engine } = openDocument(market({ generator }), { wholeTableRows });
      expect(whole.equals(tableCsv(engine, 'visit', chunkRows))).toBe(true);
    }
  });
});

describe('among the rows that exist', () => {
  /** Ten products launched one a month, and for each month the picks of its visits by product. */
  const monthly = (seed: number, generator: Loose) => {
    const document = market({ seed, visits: 100000, products: 10, generator });
    const launch = document.tables[1]?.columns[1] as Record<string, unknown>;
    launch.generator = {
      kind: 'formula',
      formula: 'opened + if(id = 1, 0, if(id = 2, 31, if(id = 3, 60, if(id < 7, 152, 244))))',
    };
    const rows = rowsOf(openDocument(document).engine, 'visit');
    const [times, keys] = [rows.column('visited_at'), cellsOf(rows, 'product_id')];
    if (times.storage !== 'number') throw new Error('visited_at holds no times');
    const starts = [0, 1, 2, 5, 8].map((month) => Date.UTC(2024, month, 1));
    return starts.map((start, i) => {
      const counts = new Array<number>(10).fill(0);
      times.values.forEach((at, row) => {
        if (at < start || at >= (starts[i + 1] ?? Infinity)) return;
        const product = Number(keys[row]) - 1;
        counts[product] = (counts[product] ?? 0) + 1;
      });
      return counts;
    });
  };
  const existing = [1, 2, 3, 6, 10];

  it('every one is picked alike', () => {
    const ps = SEEDS.flatMap((seed) =>
      monthly(seed, {}).map((counts, i) => {
        const n = existing[i] ?? 0;
        expect(counts.slice(n)).toEqual(counts.slice(n).fill(0));
        const total = counts.reduce((sum, count) => sum + count, 0);
        const expected = counts.slice(0, n).fill(total / n);
        return n === 1 ? 1 : chiSquarePValue(chiSquareStatistic(counts.slice(0, n), expected), n - 1);
      }),
    );
    expect(passesBonferroni(ps), ps.join(' ')).toBe(true);
  });

  it('favourites keep their popularity relative to each other', () => {
    const ps = SEEDS.flatMap((seed) => {
      const months = monthly(seed, FAVOURITES);
      // By the last month everything exists: its counts name the ranks.
      const last = months[4] ?? [];
      const ranks = last.map((count) => last.filter((other) => other > count).length);
      return months.map((counts, i) => {
        const n = existing[i] ?? 0;
        if (n === 1) return 1;
        const weights = ranks.slice(0, n).map((rank) => 1 / (rank + 1));
        const total = counts.reduce((sum, count) => sum + count, 0);
        const sum = weights.reduce((a, b) => a + b, 0);
        const expected = weights.map((weight) => (total * weight) / sum);
        return chiSquarePValue(chiSquareStatistic(counts.slice(0, n), expected), n - 1);
      });
    });
    expect(passesBonferroni(ps), ps.join(' ')).toBe(true);
  });
});

describe('times of two grids', () => {
  it.each([
    ['date', 'timestamp'],
    ['timestamp', 'date'],
    ['date', 'date'],
  ])('are compared on the coarser one: a visit on a %s, a launch on a %s', (visitType, launchType) => {
    const { launched, visits } = exported(market({ visited: { type: visitType }, launched: { type: launchType } }));
    const day = (ms: number) => Math.floor(ms / 86400000);
    const first = Math.min(...[...launched.values()].map((time) => day(time ?? NaN)));
    for (const { at, key } of visits) {
      if (key === undefined) expect(day(at)).toBeLessThan(first);
      else expect(day(launched.get(key) ?? NaN)).toBeLessThanOrEqual(day(at));
    }
    // A product is picked on the very day of its launch.
    expect(visits.some(({ at, key }) => key !== undefined && day(launched.get(key) ?? NaN) === day(at))).toBe(true);
  });

  it('that are not known leave a target unpicked and a row pointing nowhere', () => {
    const unknown = {
      nullable: true,
      generator: { kind: 'formula', formula: 'if(id % 3 = 0, null, opened)' },
      type: 'date',
    };
    const document = market({ launched: unknown, visited: { ...unknown } });
    const rows = rowsOf(openDocument(document).engine, 'visit');
    cellsOf(rows, 'product_id').forEach((key, row) => {
      expect(key === null).toBe((row + 1) % 3 === 0);
      if (key !== null) expect(Number(key) % 3).not.toBe(0);
    });
  });
});

describe('children that point at children', () => {
  it('never point at one that came later', () => {
    const document = market({ visits: 400 });
    const tables = document.tables as Loose[];
    const children = (name: string, parent: string, columns: readonly Loose[]) => ({
      name,
      key: ['id'],
      rows: { kind: 'per_parent', parent, count: { kind: 'poisson', mean: 8 } },
      columns: [sequence, { name: 'at', type: 'timestamp', generator: { kind: 'event_time' } }, ...columns],
    });
    tables.push(
      children('offer', 'product', []),
      children('sale', 'visit', [
        { name: 'offer_id', type: 'integer', nullable: true, generator: { kind: 'reference', table: 'offer' } },
        {
          name: 'offered_at',
          type: 'timestamp',
          nullable: true,
          generator: { kind: 'formula', formula: 'offer.at' },
        },
      ]),
    );
    for (const wholeTableRows of [131072, 0]) {
      const rows = rowsOf(openDocument(document, { wholeTableRows }).engine, 'sale');
      const [sold, offered] = [cellsOf(rows, 'at').map(millis), cellsOf(rows, 'offered_at').map(millis)];
      expect(rows.count).toBeGreaterThan(1000);
      expect(offered.filter((time, row) => time !== undefined && time > (sold[row] ?? NaN))).toEqual([]);
      expect(offered.filter((time) => time !== undefined).length).toBeGreaterThan(1000);
    }
  });
});

describe('an edit', () => {
  const picks = (document: unknown) => cellsOf(rowsOf(openDocument(document).engine, 'visit'), 'product_id');

  it('of anything but the times and the number of products leaves every pick as it is', () => {
    const before = picks(market());
    const document = market();
    document.tables[1]?.columns.push({ name: 'extra', type: 'float', generator: { kind: 'normal', mean: 0, sd: 1 } });
    document.tables[1]?.columns.reverse();
    document.tables.reverse();
    expect(picks(document)).toEqual(before);
    expect(picks(market({ visits: 20500 })).slice(0, 20000)).toEqual(before);
  });

  it('that looks away from times gives the picks there would be without them', () => {
    const untimed = market();
    for (const table of untimed.tables) delete (table as Record<string, unknown>).time;
    expect(picks(market({ generator: { existing: false } }))).toEqual(picks(untimed));
    expect(picks(market())).not.toEqual(picks(untimed));
  });

  it('that adds the first column of moments changes no pick, and says how to make it count', () => {
    const without = market();
    delete (without.tables[1] as Record<string, unknown>).time;
    without.tables[1]?.columns.splice(1, 1);
    const added = market();
    delete (added.tables[1] as Record<string, unknown>).time;
    expect(picks(added)).toEqual(picks(without));
    expect(checkDocument(added).diagnostics).toMatchObject([
      { code: 'time_order', severity: 'warning', fix: { edits: [{ path: '/tables/1/time', value: 'launched_at' }] } },
    ]);
    expect(checkDocument(without).diagnostics).toEqual([]);
  });
});

describe('a reference that may not be empty', () => {
  it('is refused with the share of its rows that find nothing, and runs once repaired', () => {
    const { opened, diagnostics } = tryDocument(market({ nullable: false, launched: { generator: LATE } }));
    expect(opened).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: 'time_order',
        path: '/tables/0/columns/2/generator/table',
        message: expect.stringMatching(/^(49|50)(\.\d)? % of the rows of visit come before any row of product/),
        fix: { edits: [{ op: 'set', path: '/tables/0/columns/2/nullable', value: true }] },
      },
    ]);
    expect(tryDocument(market({ nullable: true, launched: { generator: LATE } })).opened).toBeDefined();
    expect(tryDocument(market({ nullable: false, generator: { existing: false } })).diagnostics).toEqual([]);
  });

  it('runs where every row finds one', () => {
    const early = { generator: { kind: 'moment', to: '2024-01-02' } };
    const late = { generator: { kind: 'moment', from: '2024-01-02' } };
    expect(tryDocument(market({ nullable: false, launched: early, visited: late })).diagnostics).toEqual([]);
  });

  it('needs what reads through it to be empty where it is', () => {
    const document = market();
    const [, , , column] = document.tables[0]?.columns ?? [];
    if (column === undefined) throw new Error('market: its first table has no fourth column');
    Object.assign(column, { nullable: false });
    expect(checkDocument(document).diagnostics).toMatchObject([
      { code: 'null_not_allowed', path: '/tables/0/columns/3/nullable' },
    ]);
  });

  it('has a target that can be put in order', () => {
    expect(checkDocument(market({ products: 5000000 })).diagnostics).toMatchObject([
      { code: 'infeasible', fix: { edits: [{ path: '/tables/0/columns/2/generator/existing', value: false }] } },
    ]);
  });
});
