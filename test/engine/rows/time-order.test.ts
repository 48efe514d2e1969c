import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it, vi } from 'vitest';
import { sample } from '../../../src/engine/rows/sample.ts';
import { rowsPage } from '../../../src/runtime/rows-page.ts';
import { compareImpact } from '../../../src/schema/edits/impact.ts';
import { cellsOf, identitiesOf, rowsOf } from '../../helpers/column-bytes.ts';
import { csvColumn, readCsv } from '../../helpers/csv-reader.ts';
import {
  checkDocument,
  emptyCounts,
  type OpenDocument,
  openDocument,
  tryDocument,
} from '../../helpers/open-document.ts';
import { richDocument } from '../../helpers/rich-document.ts';
import { type LooseDocument, looseColumn, looseTable, smallShop } from '../../helpers/small-shop.ts';
import { tableCsv } from '../../helpers/table-csv.ts';

vi.setConfig({ testTimeout: 60000 });

/** The small shop with more of everything, orders in order of time. */
function shop(change: (document: LooseDocument) => void = () => undefined): LooseDocument {
  return smallShop((document) => {
    looseTable(document, 'order').order = 'time';
    change(document);
  });
}

/** A document of all dependencies whose roots and children are in order of time. */
function rich(change: (document: LooseDocument) => void = () => undefined): LooseDocument {
  const document = richDocument();
  looseTable(document, 'customer').order = 'time';
  looseTable(document, 'order').order = 'time';
  change(document);
  return document;
}

const tablesOf = ({ plan }: OpenDocument) => plan.tables.map((table) => table.name);
const moments = (cells: readonly (string | null)[]) => cells.map((cell) => Date.parse(`${cell}Z`));
const isSorted = (numbers: readonly number[]) => numbers.every((n, i) => i === 0 || (numbers[i - 1] as number) <= n);

describe('a table in order of time', () => {
  const opened = openDocument(shop());

  it('has its rows, and with them its row numbers, in the order of its times', () => {
    const rows = rowsOf(opened.engine, 'order');
    expect(rows.count).toBeGreaterThan(500);
    expect(isSorted(moments(cellsOf(rows, 'placed_at')))).toBe(true);
    expect(cellsOf(rows, 'id')).toEqual(Array.from({ length: rows.count }, (_, row) => String(row + 1)));
    expect(isSorted(cellsOf(rows, 'customer_id').map(Number))).toBe(false);
  });

  it('has ids that grow with time, as a database sees its file, and keys that find their rows', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'time-order-'));
    for (const table of ['order', 'order_item'])
      writeFileSync(join(folder, table), tableCsv(opened.engine, table, 1000));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
    const [orders, items] = ['order', 'order_item'].map((table) => `read_csv('${join(folder, table)}', header = true)`);
    const inversions = await ask(
      `select count(*), count(*) filter (where placed_at < before) from
       (select placed_at, lag(placed_at) over (order by id) as before from ${orders})`,
    );
    const lost = await ask(`select count(*) from ${items} where order_id not in (select id from ${orders})`);
    connection.closeSync();
    rmSync(folder, { recursive: true });
    expect(inversions).toEqual([[String(opened.engine.rowCount('order')), '0']]);
    expect(lost).toEqual([['0']]);
  });

  it('has the very rows it has otherwise: only what counts positions is different', () => {
    const plain = openDocument(smallShop());
    for (const table of tablesOf(plain)) {
      const [before, now] = [rowsOf(plain.engine, table), rowsOf(opened.engine, table)];
      const place = new Map(identitiesOf(now).map((identity, row) => [identity, row]));
      const kept = identitiesOf(before).map((identity) => place.get(identity) ?? -1);
      expect(kept).not.toContain(-1);
      expect(now.count).toBe(before.count);
      for (const [name, column] of before.table.columns) {
        const isPosition =
          (table === 'order' && column.spec.generator.kind === 'sequence') ||
          (table === 'order_item' && (column.spec.generator.kind === 'sequence' || name === 'order_id'));
        const cells = cellsOf(now, name);
        const same = JSON.stringify(kept.map((row) => cells[row])) === JSON.stringify(cellsOf(before, name));
        expect(same, `${table}.${name}`).toBe(!isPosition);
      }
    }
  });

  it('says by its fingerprints what moves and what stays', () => {
    const plain = openDocument(smallShop());
    const counted = ({ plan, engine }: OpenDocument) =>
      plan.tables.map((table) => ({ ...table, rows: engine.rowCount(table.name) }));
    const impact = compareImpact(counted(plain), counted(opened));
    expect(impact.changedColumns.map(({ table, column }) => `${table}.${column}`)).toEqual([
      'order.id',
      'order_item.id',
      'order_item.order_id',
    ]);
    expect(impact.changedRows).toEqual([]);
  });

  it('is followed by its children: those of the earliest row come first', () => {
    const items = rowsOf(opened.engine, 'order_item');
    const orders = cellsOf(items, 'order_id').map(Number);
    expect(isSorted(orders)).toBe(true);
    const placed = cellsOf(rowsOf(opened.engine, 'order'), 'placed_at');
    expect(isSorted(moments(orders.map((order) => placed[order - 1] ?? null)))).toBe(true);
  });

  it('puts rows of one moment in the order they have otherwise, and rows without a time last', () => {
    const coarse = openDocument(
      shop((document) => void (looseColumn(document, 'order', 'placed_at').resolution = 'day')),
    );
    const rows = rowsOf(coarse.engine, 'order');
    const times = moments(cellsOf(rows, 'placed_at'));
    const numbers = rows.numbers();
    expect(new Set(times).size).toBeLessThan(rows.count);
    for (let row = 1; row < rows.count; row++) {
      const later = (times[row] as number) > (times[row - 1] as number);
      expect(later || (numbers[row] as number) > (numbers[row - 1] as number)).toBe(true);
    }
    const shipped = openDocument(
      shop((document) => {
        const order = looseTable(document, 'order');
        order.time = 'sent_at';
        order.columns.push(
          JSON.parse(
            JSON.stringify({
              name: 'sent_at',
              type: 'timestamp',
              nullable: true,
              generator: { kind: 'after', column: 'placed_at', delay: { kind: 'fixed', value: '60d' } },
            }),
          ),
        );
      }),
    );
    const sent = cellsOf(rowsOf(shipped.engine, 'order'), 'sent_at');
    const known = sent.filter((cell) => cell !== null);
    expect(known.length).toBeGreaterThan(0);
    expect(known.length).toBeLessThan(sent.length);
    expect(sent.slice(0, known.length)).toEqual(known);
    expect(isSorted(moments(known))).toBe(true);
  });
});

describe.each([
  ['the small shop', shop],
  ['a document of all dependencies', rich],
] as const)('in %s in order of time', (_name, make) => {
  const opened = openDocument(make());

  it.each(tablesOf(opened))('chunks of any size and every look-up give the same bytes: %s', (table) => {
    const whole = Buffer.from(tableCsv(opened.engine, table));
    for (const [chunkRows, wholeTableRows] of [
      [50, 0],
      [777, 40],
      [1000, 131072],
    ] as const)
      expect(whole.equals(tableCsv(openDocument(make(), { wholeTableRows }).engine, table, chunkRows))).toBe(true);
  });

  it.each(tablesOf(opened))('pages, lists and samples show the rows of the file: %s', (table) => {
    const { engine } = opened;
    const file = readCsv(tableCsv(engine, table));
    const count = engine.rowCount(table);
    const page = rowsPage(engine, table, Math.floor(count / 3), 20);
    const from = Math.floor(count / 3);
    for (const { name, cells } of page.columns) expect(cells).toEqual(csvColumn(file, name).slice(from, from + 20));
    const ordinals = Float64Array.from({ length: 40 }, (_, i) => (i * 7919) % count);
    const list = engine.at(table, ordinals);
    expect([...list.ordinals()]).toEqual([...ordinals]);
    const sampled = sample(engine, table);
    const places = [...sampled.ordinals()];
    expect(new Set(places).size).toBe(places.length);
    for (const { name, spec } of list.table.columns.values()) {
      if (spec.hidden === true) continue;
      const inFile = csvColumn(file, name);
      expect(cellsOf(list, name)).toEqual(Array.from(ordinals, (ordinal) => inFile[ordinal]));
      expect(cellsOf(sampled, name)).toEqual(places.map((ordinal) => inFile[ordinal]));
    }
  });
});

describe('the order of a table', () => {
  it('lets a hierarchy of siblings point at earlier rows still', () => {
    const { engine } = openDocument(
      shop((document) => {
        looseTable(document, 'order').columns.push(
          JSON.parse(
            JSON.stringify({
              name: 'follows',
              type: 'integer',
              nullable: true,
              generator: { kind: 'reference', table: 'order' },
            }),
          ),
        );
      }),
    );
    const rows = rowsOf(engine, 'order');
    const customers = cellsOf(rows, 'customer_id');
    const follows = cellsOf(rows, 'follows').map((cell) => (cell === null ? undefined : Number(cell) - 1));
    expect(follows.filter((row) => row !== undefined).length).toBeGreaterThan(100);
    follows.forEach((above, row) => {
      if (above === undefined) return;
      expect(above).toBeLessThan(row);
      expect(customers[above]).toBe(customers[row]);
    });
  });

  it('is made once, and again only when what it reads was edited', () => {
    const counts = emptyCounts();
    const first = openDocument(shop(), { counts });
    const elsewhere = openDocument(
      shop((document) => void (looseColumn(document, 'customer', 'age').generator.mean = 50)),
      { counts },
    );
    expect(elsewhere.artifacts.orders.order).toBe(first.artifacts.orders.order);
    const reseeded = openDocument(
      shop((document) => void (document.seed = 99)),
      { counts },
    );
    expect(reseeded.artifacts.orders.order).not.toBe(first.artifacts.orders.order);
    expect(reseeded.artifacts).toEqual(openDocument(shop((document) => void (document.seed = 99))).artifacts);
  });

  it('cannot be by a time that needs the row numbers of the table, and says so node by node', () => {
    const { diagnostics } = checkDocument(
      shop((document) => {
        const order = looseTable(document, 'order');
        order.time = 'counted_at';
        order.columns.push({
          name: 'counted_at',
          type: 'timestamp',
          generator: { kind: 'formula', formula: 'placed_at + id' },
        } as (typeof order.columns)[number]);
      }),
    );
    const [cycle] = diagnostics.filter((each) => each.code === 'cycle');
    expect(cycle?.message).toMatch(/order\.#order needs order\.counted_at needs order\.id needs order\.#order/);
  });

  it('needs a stated time, and offers the one there is', () => {
    const without = checkDocument(
      smallShop((document) => {
        const customer = looseTable(document, 'customer');
        delete customer.time;
        customer.order = 'time';
      }),
    );
    const [finding] = without.diagnostics.filter(
      (each) => each.path === '/tables/1/order' || each.path === '/tables/0/order',
    );
    expect(finding).toMatchObject({ code: 'conflict', severity: 'error' });
    expect(finding?.fix?.edits[0]).toMatchObject({ op: 'set', value: 'signed_up_at' });
    const none = checkDocument(smallShop((document) => void (looseTable(document, 'product').order = 'time')));
    expect(none.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'conflict', fix: expect.objectContaining({ title: 'Leave the order out' }) }),
    );
  });

  it('counts in the budget with all else that is kept', () => {
    const logs = (tables: number) =>
      checkDocument({
        version: 1,
        name: 'Logs',
        seed: 1,
        timeframe: { start: '2024-01-01', end: '2026-01-01' },
        tables: Array.from({ length: tables }, (_, i) => ({
          name: `log_${i}`,
          time: 'at',
          order: 'time',
          rows: { kind: 'count', count: 13_000_000 },
          columns: [{ name: 'at', type: 'timestamp', generator: { kind: 'moment' } }],
        })),
      }).diagnostics;
    expect(logs(2)).toEqual([]);
    expect(logs(3)).toMatchObject([{ code: 'infeasible', path: '/tables/0/order' }]);
  });

  it('is refused for more rows than fit the budget, with the figures', () => {
    const { diagnostics } = tryDocument(
      smallShop((document) => {
        const customer = looseTable(document, 'customer');
        customer.order = 'time';
        customer.rows.count = 20_000_000;
      }),
    );
    const found = diagnostics.find((each) => each.path.endsWith('/order'));
    expect(found).toMatchObject({ code: 'infeasible', severity: 'error' });
    expect(found?.message).toContain('306 MiB');
    expect(found?.message).toContain('16777216');
  });
});
