import { describe, expect, it, vi } from 'vitest';
import { chiSquarePValue, chiSquareStatistic } from '../../helpers/chi-square.ts';
import { cellsOf, rowsOf } from '../../helpers/column-bytes.ts';
import { csvColumn, readCsv } from '../../helpers/csv-reader.ts';
import { checkDocument, openDocument } from '../../helpers/open-document.ts';
import { passesBonferroni, SEEDS } from '../../helpers/seeds.ts';
import { tableCsv } from '../../helpers/table-csv.ts';

vi.setConfig({ testTimeout: 60000 });

type Loose = Readonly<Record<string, unknown>>;
const column = (name: string, type: string, generator: Loose, more: Loose = {}) => ({ name, type, generator, ...more });
const id = column('id', 'integer', { kind: 'sequence', start: 1 });
const boss = (more: Loose = {}) =>
  column('boss_id', 'integer', { kind: 'reference', table: 'staff', ...more }, { nullable: true });
const hired = column('hired_at', 'timestamp', { kind: 'moment' });

function firm(columns: readonly Loose[], more: Loose = {}, seed = 1) {
  return {
    version: 1,
    name: 'Firm',
    seed,
    timeframe: { start: '2024-01-01', end: '2025-01-01' },
    tables: [
      {
        name: 'staff',
        key: ['id'],
        rows: { kind: 'count', count: 3000 },
        columns: [id, ...columns] as Loose[],
        ...more,
      } as { name: string; columns: Loose[] } & Loose,
    ],
  };
}

const ofEvents = column('hired_at', 'timestamp', { kind: 'event_time' });
const BRANCHES = {
  name: 'branch',
  key: ['id'],
  rows: { kind: 'count', count: 200 },
  columns: [id, column('opened_at', 'timestamp', { kind: 'moment' })] as Loose[],
};
const BRANCH_ID = column('branch_id', 'integer', { kind: 'parent' });
const perBranch = { rows: { kind: 'per_parent', parent: 'branch', count: { kind: 'poisson', mean: 12 } } };

/** Staff of branches, with or without event times. */
function branches(columns: readonly Loose[], more: Loose = perBranch) {
  const document = firm(columns, more);
  return { ...document, tables: [...document.tables, BRANCHES] };
}

/** Who stands above whom, by key, from the bytes of the file; undefined at the top. */
function bosses(document: unknown): ReadonlyMap<string, string | undefined> {
  const file = readCsv(tableCsv(openDocument(document).engine, 'staff', 777));
  const above = csvColumn(file, 'boss_id');
  return new Map(csvColumn(file, 'id').map((key, row) => [key ?? '', above[row] || undefined] as const));
}

/** How many steps lead to the top; throws where they lead in a circle or to a row there is not. */
function depth(above: ReadonlyMap<string, string | undefined>, key: string): number {
  let steps = 0;
  for (let at: string | undefined = key; at !== undefined; at = above.get(at)) {
    if (!above.has(at)) throw new Error(`${at} is not there`);
    if (++steps > above.size) throw new Error(`a circle from ${key}`);
  }
  return steps;
}

const CASES: readonly (readonly [string, (roots: number) => unknown, boolean])[] = [
  ['rows of their own', (roots) => firm([boss({ roots })]), false],
  ['rows with times', (roots) => firm([hired, boss({ roots })], { time: 'hired_at' }), false],
  [
    'times that are looked away from',
    (roots) => firm([hired, boss({ roots, existing: false })], { time: 'hired_at' }),
    false,
  ],
  ['rows of families', (roots) => branches([BRANCH_ID, boss({ roots })]), true],
  ['events of families', (roots) => branches([BRANCH_ID, ofEvents, boss({ roots })]), true],
];

describe.each(CASES)('a hierarchy of %s', (_name, make, families) => {
  it.each([1, 3, 40])('leads every row to one of its %s tops, without circles', (roots) => {
    const document = make(roots);
    const above = bosses(document);
    const depths = [...above.keys()].map((key) => depth(above, key));
    const tops = depths.filter((steps) => steps === 1).length;
    if (!families) expect(tops).toBe(roots);
    else {
      const file = readCsv(tableCsv(openDocument(document).engine, 'staff'));
      const branch = csvColumn(file, 'branch_id');
      const sizes = new Map<string | null | undefined, number>();
      for (const key of branch) sizes.set(key, (sizes.get(key) ?? 0) + 1);
      expect(tops).toBe([...sizes.values()].reduce((sum, size) => sum + Math.min(size, roots), 0));
      const branchOf = new Map(csvColumn(file, 'id').map((key, row) => [key, branch[row]] as const));
      for (const [key, up] of above) if (up !== undefined) expect(branchOf.get(up)).toBe(branchOf.get(key));
    }
    expect(Math.max(...depths)).toBeLessThan(60);
    if (roots === 1) expect(Math.max(...depths)).toBeGreaterThan(5);
  });

  it('is the same in chunks of any size, and however rows are looked up', () => {
    const whole = Buffer.from(tableCsv(openDocument(make(3)).engine, 'staff'));
    for (const [chunkRows, wholeTableRows] of [
      [1000, 131072],
      [500, 0],
    ] as const)
      expect(whole.equals(tableCsv(openDocument(make(3), { wholeTableRows }).engine, 'staff', chunkRows))).toBe(true);
  });
});

describe('in a hierarchy', () => {
  it('with times nobody stands below someone who came later', () => {
    for (const document of [
      firm([hired, boss()], { time: 'hired_at' }),
      firm([{ ...hired, type: 'date' }, boss()], { time: 'hired_at' }),
      branches([ofEvents, boss()]),
    ]) {
      const file = readCsv(tableCsv(openDocument(document).engine, 'staff'));
      const times = new Map(csvColumn(file, 'id').map((key, row) => [key, csvColumn(file, 'hired_at')[row] ?? '']));
      const late = [...bosses(document)].filter(
        ([key, up]) => up !== undefined && (times.get(up) ?? '') > (times.get(key) ?? ''),
      );
      expect(late).toEqual([]);
    }
  });

  it('a row whose time is not known stands nowhere', () => {
    const some = column(
      'hired_at',
      'timestamp',
      { kind: 'formula', formula: 'if(id % 10 = 0, null, began)' },
      { nullable: true },
    );
    const document = firm([column('began', 'timestamp', { kind: 'moment' }), some, boss()], { time: 'hired_at' });
    const above = bosses(document);
    expect([...above.values()].filter((up) => up === undefined).length).toBe(301);
    expect([...above.values()].filter((up) => up !== undefined && Number(up) % 10 === 0)).toEqual([]);
  });

  it('every row before one stands above it alike', () => {
    const ps = SEEDS.map((seed) => {
      const document = firm([hired, boss()], { time: 'hired_at' }, seed);
      const file = readCsv(tableCsv(openDocument(document).engine, 'staff'));
      const hiredAt = csvColumn(file, 'hired_at');
      const order = hiredAt.map((_, row) => row).sort((a, b) => ((hiredAt[a] ?? '') < (hiredAt[b] ?? '') ? -1 : 1));
      const place = new Map(order.map((row, at) => [csvColumn(file, 'id')[row] ?? '', at] as const));
      // The place of a boss, relative to those before, is even on 0 to 1: counted in ten parts.
      const parts = new Array<number>(10).fill(0);
      for (const [key, up] of bosses(document)) {
        const own = place.get(key) ?? 0;
        if (up === undefined || own < 200) continue;
        const part = Math.floor((10 * ((place.get(up) ?? 0) + 0.5)) / own);
        parts[part] = (parts[part] ?? 0) + 1;
      }
      const total = parts.reduce((sum, count) => sum + count, 0);
      return chiSquarePValue(
        chiSquareStatistic(
          parts,
          parts.map(() => total / 10),
        ),
        9,
      );
    });
    expect(passesBonferroni(ps), ps.join(' ')).toBe(true);
  });

  it('columns of the row above can be read, and are empty at the top', () => {
    const pay = column('pay', 'integer', { kind: 'uniform', min: 1000, max: 9000 });
    const bossPay = column('boss_pay', 'integer', { kind: 'formula', formula: 'boss_id.pay' }, { nullable: true });
    for (const wholeTableRows of [131072, 0]) {
      const rows = rowsOf(openDocument(firm([pay, boss(), bossPay]), { wholeTableRows }).engine, 'staff');
      const pays = cellsOf(rows, 'pay');
      expect(cellsOf(rows, 'boss_pay')).toEqual(
        cellsOf(rows, 'boss_id').map((key) => (key === null ? null : pays[Number(key) - 1])),
      );
    }
  });

  it('more tops change nobody else', () => {
    const [few, many] = [bosses(firm([boss({ roots: 2 })])), bosses(firm([boss({ roots: 9 })]))];
    const changed = [...few].filter(([key, up]) => many.get(key) !== up);
    expect(changed.length).toBe(7);
    expect(changed.map(([key]) => many.get(key))).toEqual(new Array(7).fill(undefined));
  });

  it('other columns and their order change nobody', () => {
    const extra = column('extra', 'float', { kind: 'normal', mean: 0, sd: 1 });
    expect(bosses(firm([extra, boss()]))).toEqual(bosses(firm([boss()])));
    expect(bosses(firm([boss(), extra]))).toEqual(bosses(firm([boss()])));
  });
});

describe('what is wrong with a hierarchy', () => {
  const found = (columns: readonly Loose[], more: Loose = {}) => checkDocument(firm(columns, more)).diagnostics;

  it('is said, with a repair', () => {
    expect(found([{ ...boss(), nullable: false }])).toMatchObject([
      { code: 'null_not_allowed', fix: { edits: [{ path: '/tables/0/columns/1/nullable', value: true }] } },
    ]);
    expect(found([boss({ pick: { kind: 'zipf', exponent: 1 } })])).toMatchObject([
      { code: 'conflict', path: '/tables/0/columns/1/generator/pick', fix: { edits: [{ op: 'remove' }] } },
    ]);
    expect(found([boss({ where: { column: 'id', equals: 3 } })])).toMatchObject([
      { code: 'conflict', path: '/tables/0/columns/1/generator/where' },
    ]);
    expect(found([boss({ roots: 0 })])).toMatchObject([{ code: 'out_of_range' }]);
    const level = column('level', 'integer', { kind: 'formula', formula: 'boss_id.level + 1' }, { nullable: true });
    expect(found([boss(), level])).toMatchObject([{ code: 'cycle' }]);
    const later = column(
      'seen_at',
      'timestamp',
      { kind: 'after', column: 'branch.opened_at', delay: { kind: 'fixed', value: '1d' } },
      { nullable: true },
    );
    const { diagnostics } = checkDocument(branches([later, boss()], { ...perBranch, time: 'seen_at' }));
    expect(diagnostics).toMatchObject([{ code: 'conflict', fix: { edits: [{ value: false }] } }]);
  });
});
