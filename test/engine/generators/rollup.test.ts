import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DOCUMENT_SCHEMA } from '../../../src/engine/document-schema.ts';
import { renameColumn } from '../../../src/schema/edits/rename-column.ts';
import { renameTable } from '../../../src/schema/edits/rename-table.ts';
import { cellsOf, rowsOf } from '../../helpers/column-bytes.ts';
import { checkDocument, emptyCounts, openDocument, tryDocument } from '../../helpers/open-document.ts';
import { rollupDepot } from '../../helpers/rollup-depot.ts';
import { looseColumn, looseTable } from '../../helpers/small-shop.ts';
import { tableCsv } from '../../helpers/table-csv.ts';

vi.setConfig({ testTimeout: 60000, hookTimeout: 60000 });

const TABLES = ['product', 'store', 'order', 'line'] as const;
const MONEY = { product: ['revenue', 'least', 'most'], store: ['sold'], order: ['total'], line: ['amount'] } as const;
const depot = openDocument(rollupDepot());

describe('roll-ups, summed up again by DuckDB from the files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'semblance-rollups-'));
  let connection: DuckDBConnection;

  beforeAll(async () => {
    connection = await (await DuckDBInstance.create(':memory:')).connect();
    for (const name of TABLES) {
      const path = join(folder, `${name}.csv`);
      writeFileSync(path, tableCsv(depot.engine, name, 1000));
      const amounts = MONEY[name].map((column) => `${column}: 'DECIMAL(18, 2)'`);
      const read = `read_csv('${path}', header = true, types = {${amounts.join(', ')}})`;
      await connection.run(`CREATE TABLE "${name}" AS SELECT * FROM ${read}`);
    }
  });

  afterAll(() => {
    connection.closeSync();
    rmSync(folder, { recursive: true });
  });

  /** Rows of which a column differs from what SQL makes of the children. */
  async function different(table: string, column: string, sql: string): Promise<readonly unknown[]> {
    const children = `SELECT t.id, ${sql} AS expected FROM "${table}" t`;
    const query = `SELECT t.id, t."${column}", e.expected FROM "${table}" t JOIN (${children}) e USING (id)
      WHERE t."${column}" IS DISTINCT FROM e.expected`;
    return (await connection.runAndReadAll(query)).getRowsJson();
  }

  const over = (child: string, key: string, what: string, where = 'true') =>
    `(SELECT ${what} FROM "${child}" c JOIN "order" o ON ${child === 'line' ? 'o.id = c.order_id' : 'o.id = c.id'} WHERE c.${key} = t.id AND ${where})`;
  const lineOf = (what: string, where?: string) => over('line', 'product_id', what, where);
  const giftOf = (what: string) => over('order', 'gift_id', what);

  it.each([
    ['product', 'times_sold', lineOf('count(*)')],
    ['product', 'times_many', lineOf('count(*)', "c.quantity > 2 AND o.channel = 'web'")],
    ['product', 'revenue', lineOf('coalesce(sum(c.amount), 0)')],
    ['product', 'least', lineOf('min(c.amount)')],
    ['product', 'most', lineOf('max(c.amount)', 'c.quantity < 4')],
    ['product', 'first_note', lineOf('arg_min(c.note, c.id)')],
    ['product', 'last_note', lineOf('arg_max(c.note, c.id)', 'c.quantity = 5')],
    ['product', 'first_order', giftOf('min(c.placed_at)')],
    ['product', 'last_order', giftOf('arg_max(c.id, (c.placed_at, c.id))')],
    ['store', 'orders', over('order', 'store_id', 'count(*)')],
    ['store', 'web_orders', over('order', 'store_id', 'count(*)', "c.channel = 'web'")],
    [
      'store',
      'sold',
      `(SELECT coalesce(sum(l.amount), 0) FROM line l JOIN "order" o ON o.id = l.order_id WHERE o.store_id = t.id)`,
    ],
    ['store', 'first_at', over('order', 'store_id', 'min(c.placed_at)')],
    ['store', 'last_channel', over('order', 'store_id', 'arg_max(c.channel, c.id)')],
    ['store', 'last_web', over('order', 'store_id', 'max(c.id)', "c.channel = 'web'")],
    ['order', 'items', over('line', 'order_id', 'count(*)')],
    ['order', 'total', over('line', 'order_id', 'coalesce(sum(c.amount), 0)')],
    ['order', 'last_quantity', over('line', 'order_id', 'arg_max(c.quantity, c.id)')],
    ['order', 'earliest', over('line', 'order_id', 'min(c.id)')],
  ])('%s.%s is what its children make it, in every row', async (table, column, sql) => {
    expect(await different(table, column, sql)).toEqual([]);
  });

  it('have a mean within a rounding of the last digit', async () => {
    const query = `SELECT max(abs(t.average - ${lineOf('avg(c.amount)')})) FROM product t`;
    const [[error]] = (await connection.runAndReadAll(query)).getRows() as [[number]];
    expect(error).toBeGreaterThanOrEqual(0);
    expect(error).toBeLessThan(1e-11);
  });

  it('meet rows with and without children', async () => {
    const query = `SELECT (SELECT count(*) FROM "order" WHERE items = 0), (SELECT count(*) FROM product WHERE times_many = 0),
      (SELECT count(*) FROM "order" WHERE last_quantity IS NULL), (SELECT count(*) FROM product WHERE times_many > 3)`;
    const [counts = []] = (await connection.runAndReadAll(query)).getRows();
    expect(counts.filter((count) => typeof count === 'bigint' && count > 0n).length).toBeGreaterThanOrEqual(3);
    expect(counts[0]).toBe(counts[2]);
  });
});

describe('roll-ups', () => {
  const csv = (engine = depot.engine, chunkRows = Infinity) =>
    TABLES.map((name) => Buffer.from(tableCsv(engine, name, chunkRows)).toString());

  it('are the same in chunks of any size, and whether tables are kept whole or not', () => {
    const whole = csv();
    expect(csv(openDocument(rollupDepot()).engine, 37)).toEqual(whole);
    expect(csv(openDocument(rollupDepot(), { wholeTableRows: 0 }).engine, 4096)).toEqual(whole);
  });

  it('are the same with prepared values that were sent to another worker', () => {
    const sent = structuredClone(depot.artifacts);
    expect(sent.accumulated).toEqual(depot.artifacts.accumulated);
    expect(Object.keys(sent.accumulated['product'] ?? {})).toHaveLength(10);
  });

  it('share one pass over a table, and keep it after an edit elsewhere', () => {
    const counts = emptyCounts();
    const first = openDocument(rollupDepot(), { counts });
    const renamedNote = openDocument(rollupDepot({ lines: 'line' }), { counts });
    const [before, after] = [first, renamedNote].map(({ artifacts }) => artifacts.accumulated['product'] ?? {});
    expect(after?.['revenue']).toBe(before?.['revenue']);
    expect(after?.['first_note']).not.toBe(before?.['first_note']);
    expect(after).toEqual(openDocument(rollupDepot({ lines: 'line' })).artifacts.accumulated['product']);
  });

  it('follow renames of the children, their columns and what a condition names', () => {
    const renames: readonly ((document: typeof depot.document) => ReturnType<typeof renameTable>)[] = [
      (document) => renameTable(document, 'line', 'position', DOCUMENT_SCHEMA.json),
      (document) => renameColumn(document, 'line', 'quantity', 'pieces', DOCUMENT_SCHEMA.json),
      (document) => renameColumn(document, 'order', 'gift_id', 'present', DOCUMENT_SCHEMA.json),
      (document) => renameColumn(document, 'order', 'channel', 'way', DOCUMENT_SCHEMA.json),
      (document) => renameTable(document, 'order', 'purchase', DOCUMENT_SCHEMA.json),
    ];
    for (const rename of renames) {
      const renamed = rename(depot.document);
      if (renamed.kind !== 'edited') throw new Error(renamed.reason);
      const after = openDocument(renamed.document);
      for (const table of depot.plan.tables) {
        const same = after.plan.tables.find((each) => each.key === table.key);
        expect(same?.columns.map((each) => each.fingerprint)).toEqual(table.columns.map((each) => each.fingerprint));
      }
      const product = rowsOf(after.engine, 'product');
      for (const name of ['times_many', 'last_order'])
        expect(cellsOf(product, name)).toEqual(cellsOf(rowsOf(depot.engine, 'product'), name));
    }
  });

  it('go by the time a table states, where its file goes by its parents', () => {
    const document = rollupDepot();
    const line = looseTable(document, 'line');
    line.time = 'packed_at';
    line.columns.push({
      name: 'packed_at',
      type: 'timestamp',
      nullable: true,
      generator: { kind: 'after', column: 'order.placed_at', delay: { kind: 'exponential', mean: '40d' } },
    });
    const { engine } = openDocument(document);
    const lines = rowsOf(engine, 'line');
    const [orders, times, quantities] = ['order_id', 'packed_at', 'quantity'].map((name) => cellsOf(lines, name));
    const latest = new Map<unknown, { readonly time: string; readonly quantity: unknown }>();
    orders?.forEach((order, row) => {
      const time = times?.[row];
      if (typeof time !== 'number' && typeof time !== 'string') return;
      const key = String(time).padStart(20, '0');
      const held = latest.get(order);
      if (held === undefined || key >= held.time) latest.set(order, { time: key, quantity: quantities?.[row] });
    });
    const parents = rowsOf(engine, 'order');
    const expected = cellsOf(parents, 'id').map((order) => latest.get(order)?.quantity ?? null);
    expect(cellsOf(parents, 'last_quantity').map((cell) => cell ?? null)).toEqual(expected);
  });

  it('may rest on one another, level by level', () => {
    const document = rollupDepot();
    looseColumn(document, 'line', 'amount').generator.formula = 'quantity * product.price + product.popularity';
    looseTable(document, 'product').columns.push({
      name: 'popularity',
      type: 'integer',
      generator: { kind: 'rollup', table: 'order', by: 'gift_id', aggregate: 'count' },
    });
    const { engine, artifacts, plan } = openDocument(document);
    expect(plan.steps.flatMap((step) => (step.kind === 'accumulate' ? [step.level] : []))).toContain(2);
    const lines = rowsOf(engine, 'line');
    const amounts = cellsOf(lines, 'amount');
    const revenue = new Float64Array(91);
    cellsOf(lines, 'product_id').forEach((product, row) => {
      revenue[Number(product)] = (revenue[Number(product)] ?? 0) + Math.round(Number(amounts[row]) * 100);
    });
    expect(artifacts.accumulated['product']?.['revenue']?.values).toEqual(revenue.subarray(1));
  });
});

describe('a sum', () => {
  const large = (max: number) => {
    const document = rollupDepot();
    looseColumn(document, 'line', 'amount').generator = { kind: 'uniform', min: max / 2, max };
    return document;
  };
  const codesAt = (document: unknown, path: string) =>
    tryDocument(document).diagnostics.flatMap((each) =>
      each.path.startsWith(path) ? [[each.severity, each.code]] : [],
    );

  it('that is proven to stay exact is not spoken of', () => {
    expect(tryDocument(large(1000000)).diagnostics.filter(({ code }) => code === 'out_of_range')).toEqual([]);
  });

  it('that might not stay exact is warned of', () => {
    expect(codesAt(large(10000000000), '/tables/0/columns/4/generator')).toContainEqual(['warning', 'out_of_range']);
  });

  it('that does not stay exact is refused before the first row', () => {
    const { opened, diagnostics } = tryDocument(large(10000000000000));
    expect(opened).toBeUndefined();
    const [refused] = diagnostics.filter(({ severity }) => severity === 'error');
    expect(refused).toMatchObject({ code: 'out_of_range', path: '/tables/0/columns/4/generator/column' });
  });
});

describe('a roll-up that cannot be', () => {
  const found = (change: (document: ReturnType<typeof rollupDepot>) => void) => {
    const document = rollupDepot();
    change(document);
    return checkDocument(document).diagnostics.filter((each) => each.severity === 'error');
  };
  const revenue = (more: object) => (document: ReturnType<typeof rollupDepot>) =>
    void Object.assign(looseColumn(document, 'product', 'revenue').generator, more);

  it.each([
    ['over a table that leads elsewhere', { table: 'store' }, 'relation_missing', 'order, line'],
    ['over a table that is not there', { table: 'lines' }, 'unknown_reference', '"line"'],
    ['by a column that points elsewhere', { by: 'order_id' }, 'unknown_reference', 'product_id'],
    ['of a column that is not there', { column: 'amounts' }, 'unknown_reference', '"amount"'],
    ['of a text', { column: 'note' }, 'type_mismatch', 'Choose another column'],
    ['where nothing is compared', { where: 'quantity' }, 'type_mismatch', 'Compare'],
    ['where a name leads nowhere', { where: 'quantities > 1' }, 'formula_error', 'quantity'],
    ['where the formula does not end', { where: 'quantity >' }, 'formula_error', ''],
  ])('%s says so, and what to choose from', (_case, more, code, hint) => {
    const [finding] = found(revenue(more));
    expect(finding).toMatchObject({ code, path: expect.stringMatching(/^\/tables\/0\/columns\/4/) });
    expect(finding?.hint).toContain(hint);
  });

  it('lists the columns where several lead here', () => {
    const [finding] = found((document) => {
      looseTable(document, 'line').columns.push({
        name: 'spare_id',
        type: 'integer',
        generator: { kind: 'reference', table: 'product' },
      });
    });
    expect(finding).toMatchObject({ code: 'ambiguous_reference', path: '/tables/0/columns/2/generator/table' });
    expect(finding?.hint).toContain('product_id, spare_id');
  });

  it('is a circle where it feeds its own children, and none where keys lead both ways', () => {
    const findings = found((document) => {
      looseColumn(document, 'line', 'amount').generator.formula = 'quantity * product.revenue';
    });
    expect(findings.map(({ code }) => code)).toContain('cycle');
    expect(findings.find(({ code }) => code === 'cycle')?.message).toMatch(/product\.revenue.*line\.amount/);
    expect(
      found((document) => {
        looseTable(document, 'product').columns.push({
          name: 'best_line',
          type: 'integer',
          generator: { kind: 'reference', table: 'line' },
        });
      }),
    ).toEqual([]);
  });
});
