import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { BoundTable } from '../../../src/engine/plan/bound-table.ts';
import { BoundedMap } from '../../../src/engine/plan/bounded-map.ts';
import { bindPlan } from '../../../src/engine/plan/open-plan.ts';
import { prepare } from '../../../src/engine/plan/prepare.ts';
import { Engine } from '../../../src/engine/rows/engine.ts';
import { sample } from '../../../src/engine/rows/sample.ts';
import { profileColumn } from '../../../src/quality/profiles/profile-column.ts';
import { rowsPage } from '../../../src/runtime/rows-page.ts';
import { cellsOf, identitiesOf, rowsOf } from '../../helpers/column-bytes.ts';
import { csvColumn, readCsv } from '../../helpers/csv-reader.ts';
import { type OpenDocument, openDocument } from '../../helpers/open-document.ts';
import { richDocument } from '../../helpers/rich-document.ts';
import { type LooseDocument, looseColumn, looseTable, smallShop } from '../../helpers/small-shop.ts';
import { tableCsv } from '../../helpers/table-csv.ts';

vi.setConfig({ testTimeout: 60000 });

const shop = openDocument(smallShop());
const rich = openDocument(richDocument());
const tablesOf = ({ plan }: OpenDocument) => plan.tables.map((table) => table.name);

/** The cells of every column of every table, by `table.column`. */
function allCells(opened: OpenDocument): ReadonlyMap<string, readonly (string | null)[]> {
  const cells = new Map<string, readonly (string | null)[]>();
  for (const table of opened.plan.tables) {
    const rows = rowsOf(opened.engine, table.name);
    for (const column of table.columns) cells.set(`${table.name}.${column.name}`, cellsOf(rows, column.name));
  }
  return cells;
}

describe('the bytes of a table', () => {
  it.each(tablesOf(shop))('are the same for chunks of any size: %s', (table) => {
    const whole = Buffer.from(tableCsv(shop.engine, table));
    for (const chunkRows of [777, 1000, 4096, 65536]) {
      const fresh = openDocument(smallShop());
      expect(whole.equals(tableCsv(fresh.engine, table, chunkRows))).toBe(true);
    }
  });

  it.each(tablesOf(rich))('are the same whether look-ups keep whole tables or make rows again: %s', (table) => {
    const whole = Buffer.from(tableCsv(rich.engine, table));
    for (const wholeTableRows of [0, 40]) {
      const recomputing = openDocument(richDocument(), { wholeTableRows });
      expect(whole.equals(tableCsv(recomputing.engine, table, 50))).toBe(true);
    }
  });

  it('are the same for the template without the cache', () => {
    const recomputing = openDocument(smallShop(), { wholeTableRows: 0 });
    for (const table of tablesOf(shop))
      expect(Buffer.from(tableCsv(shop.engine, table)).equals(tableCsv(recomputing.engine, table, 1000))).toBe(true);
  });

  it('are those that a page of rows shows, at the start, in the middle and at the end', () => {
    for (const opened of [shop, rich]) {
      for (const table of tablesOf(opened)) {
        const file = readCsv(tableCsv(opened.engine, table));
        const rows = file.rows.length;
        for (const from of [0, Math.floor(rows / 2), Math.max(0, rows - 30)]) {
          const page = rowsPage(opened.engine, table, from, 30);
          for (const { name, cells } of page.columns)
            expect(cells).toEqual(csvColumn(file, name).slice(from, from + 30));
        }
      }
    }
  });
});

describe('rows', () => {
  it.each(tablesOf(rich))('gathered at any ordinals are those of the file: %s', (table) => {
    const rows = rowsOf(rich.engine, table);
    const cells = new Map([...rows.table.columns.keys()].map((name) => [name, cellsOf(rows, name)]));
    const identities = identitiesOf(rows);
    fc.assert(
      fc.property(fc.array(fc.nat(rows.count - 1), { maxLength: 40 }), (ordinals) => {
        const gathered = rich.engine.at(table, Float64Array.from(ordinals));
        expect(identitiesOf(gathered)).toEqual(ordinals.map((ordinal) => identities[ordinal]));
        expect([...gathered.ordinals()]).toEqual(ordinals);
        for (const [name, all] of cells)
          expect(cellsOf(gathered, name)).toEqual(ordinals.map((ordinal) => all[ordinal]));
      }),
      { numRuns: 15, seed: 3 },
    );
  });

  it.each(tablesOf(shop))('of any range are those of the whole: %s', (table) => {
    const total = shop.engine.rowCount(table);
    const rows = rowsOf(shop.engine, table);
    const names = [...rows.table.columns.keys()];
    const cells = names.map((name) => cellsOf(rows, name));
    fc.assert(
      fc.property(fc.nat(total), fc.nat(200), (from, count) => {
        const to = Math.min(total, from + count);
        const range = shop.engine.range(table, from, to);
        expect(names.map((name) => cellsOf(range, name))).toEqual(cells.map((all) => all.slice(from, to)));
      }),
      { numRuns: 15, seed: 8 },
    );
  });

  it('have identities of their own, children of one parent included', () => {
    for (const table of tablesOf(shop)) {
      const identities = identitiesOf(rowsOf(shop.engine, table));
      expect(new Set(identities).size).toBe(identities.length);
    }
  });

  it('of the sample are those of the file at the same ordinals, and so are their profiles', () => {
    for (const table of tablesOf(shop)) {
      const sampled = sample(shop.engine, table);
      const file = readCsv(tableCsv(shop.engine, table));
      const ordinals = [...sampled.ordinals()];
      expect(new Set(ordinals).size).toBe(ordinals.length);
      const gathered = shop.engine.at(table, Float64Array.from(ordinals));
      for (const column of sampled.table.columns.values()) {
        const inFile = csvColumn(file, column.name);
        expect(cellsOf(sampled, column.name)).toEqual(ordinals.map((ordinal) => inFile[ordinal]));
        if (column.spec.generator.kind === 'parent') continue;
        expect(profileColumn(sampled, column, 40).chart).toEqual(profileColumn(gathered, column, 40).chart);
      }
    }
  });
});

/** A document with one thing added, removed or moved, and what that may change (promise 2). */
interface Edit {
  readonly name: string;
  readonly change: (document: LooseDocument, n: number) => void;
}

const NEW_COLUMNS = [
  { name: 'extra', type: 'float', generator: { kind: 'normal', mean: 0, sd: 1 } },
  { name: 'extra', type: 'text', generator: { kind: 'person', part: 'full_name' } },
  { name: 'extra', type: 'integer', generator: { kind: 'sequence' } },
  { name: 'extra', type: 'date', generator: { kind: 'moment' } },
];

const NEW_TABLE = {
  name: 'warehouse',
  key: ['id'],
  rows: { kind: 'count', count: 9 },
  columns: [{ name: 'id', type: 'integer', generator: { kind: 'sequence' } }],
};

const EDITS: readonly Edit[] = [
  {
    name: 'adding a column anywhere',
    change(document, n) {
      const table = document.tables[n % document.tables.length];
      const column = NEW_COLUMNS[n % NEW_COLUMNS.length];
      if (column !== undefined) table?.columns.splice(n % (table.columns.length + 1), 0, structuredClone(column));
    },
  },
  {
    name: 'moving columns',
    change(document, n) {
      for (const { columns } of document.tables) columns.push(...columns.splice(0, n % columns.length));
    },
  },
  {
    name: 'moving tables',
    change(document, n) {
      document.tables.push(...document.tables.splice(0, n % document.tables.length));
    },
  },
  {
    name: 'adding a table anywhere',
    change(document, n) {
      document.tables.splice(n % (document.tables.length + 1), 0, structuredClone(NEW_TABLE));
    },
  },
  {
    name: 'adding children to a table',
    change(document, n) {
      const parents = document.tables.map((table) => table.name);
      document.tables.splice(n % (document.tables.length + 1), 0, {
        name: 'crumb',
        rows: { kind: 'per_parent', parent: parents[n % parents.length], count: { kind: 'poisson', mean: 2 } },
        columns: [structuredClone({ name: 'size', type: 'float', generator: { kind: 'uniform', min: 0, max: 1 } })],
      });
    },
  },
];

describe.each([
  ['the small shop', () => smallShop((d) => void (looseTable(d, 'customer').rows.count = 150)), 3],
  ['a document of all dependencies', richDocument, 12],
] as const)('in %s', (_name, make, runs) => {
  const cells = allCells(openDocument(make()));

  it.each(EDITS)('$name leaves every other column as it is', ({ change }) => {
    fc.assert(
      fc.property(fc.nat(1000), (n) => {
        const document = make();
        change(document, n);
        const after = allCells(openDocument(document));
        for (const [column, before] of cells) expect(after.get(column)).toEqual(before);
      }),
      { numRuns: runs, seed: 12 },
    );
  });

  it('removing a column nothing needs leaves every other one as it is', () => {
    const names = [...cells.keys()];
    let removed = 0;
    for (const name of names) {
      const document = make();
      const [tableName = '', columnName = ''] = name.split('.');
      const table = looseTable(document, tableName);
      const others = JSON.stringify({
        ...document,
        tables: document.tables.map((each) => ({ ...each, columns: each.columns.map((c) => c.generator) })),
      });
      // Keys, event times and whatever is named elsewhere are needed; the rest is not.
      if (columnName === 'id' || others.includes(columnName) || table.columns.length === 1) continue;
      if (
        ['event_time', 'parent', 'reference'].includes(
          String(looseColumn(document, tableName, columnName).generator.kind),
        )
      )
        continue;
      table.columns = table.columns.filter((column) => column.name !== columnName);
      const after = allCells(openDocument(document));
      removed++;
      for (const [column, before] of cells) if (column !== name) expect(after.get(column)).toEqual(before);
    }
    expect(removed).toBeGreaterThan(3);
  });
});

describe('one more child for one parent', () => {
  /** The tables of the shop, with the children of one customer changed by wrapping the count (R58). */
  function withOneMore(parent: number): OpenDocument {
    const tables = new Map(bindPlan(shop.plan));
    const order = tables.get('order');
    if (order === undefined || order.rows.kind !== 'children') throw new Error('no orders');
    const { rows } = order;
    const wrapped: BoundTable = {
      ...order,
      rows: {
        ...rows,
        counts(parents) {
          const counts = rows.counts(parents);
          parents.ordinals().forEach((ordinal, p) => {
            if (ordinal === parent) counts[p] = (counts[p] as number) + 1;
          });
          return counts;
        },
      },
    };
    tables.set('order', wrapped);
    const steps = prepare(shop.plan, tables, new BoundedMap(8));
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return { ...shop, artifacts: step.value, engine: new Engine(tables, step.value) };
  }

  it('changes no child of another parent, and keeps the children there were', () => {
    const after = withOneMore(5);
    expect(after.engine.rowCount('order')).toBe(shop.engine.rowCount('order') + 1);
    for (const table of ['order', 'order_item']) {
      const [before, now] = [rowsOf(shop.engine, table), rowsOf(after.engine, table)];
      const place = new Map(identitiesOf(now).map((identity, row) => [identity, row]));
      const kept = identitiesOf(before).map((identity) => place.get(identity) ?? -1);
      expect(kept).not.toContain(-1);
      expect(kept).toEqual(kept.toSorted((a, b) => a - b));
      for (const [name, column] of before.table.columns) {
        // Numbers that count positions move (promise 2), as does what points at them.
        if (column.spec.generator.kind === 'sequence' || name === 'order_id') continue;
        const cells = cellsOf(now, name);
        expect(kept.map((row) => cells[row])).toEqual([...cellsOf(before, name)]);
      }
    }
    const [before, now] = [
      cellsOf(rowsOf(shop.engine, 'customer'), 'spent'),
      cellsOf(rowsOf(after.engine, 'customer'), 'spent'),
    ];
    expect(now.flatMap((cell, row) => (cell === before[row] ? [] : [row]))).toEqual([5]);
  });
});

describe('another mean', () => {
  it.each([
    [6, 7],
    [6, 6.1],
    [6, 2],
  ])('of children (%s to %s) only adds or removes rows', (from, to) => {
    const at = (mean: number) =>
      openDocument(
        smallShop((document) => void (looseTable(document, 'order').rows.count = { kind: 'poisson', mean })),
      );
    const [less, more] = [at(Math.min(from, to)), at(Math.max(from, to))];
    expect(more.engine.rowCount('order')).toBeGreaterThan(less.engine.rowCount('order'));
    for (const table of ['order', 'order_item']) {
      const [before, after] = [rowsOf(less.engine, table), rowsOf(more.engine, table)];
      const place = new Map(identitiesOf(after).map((identity, row) => [identity, row]));
      const kept = identitiesOf(before).map((identity) => place.get(identity) ?? -1);
      expect(kept).not.toContain(-1);
      for (const [name, column] of before.table.columns) {
        if (column.spec.generator.kind === 'sequence' || name === 'order_id') continue;
        const cells = cellsOf(after, name);
        expect(kept.map((row) => cells[row])).toEqual([...cellsOf(before, name)]);
      }
    }
  });
});
