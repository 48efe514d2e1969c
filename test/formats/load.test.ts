import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { PGlite } from '@electric-sql/pglite';
import initSqlJs from 'sql.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { documentFiles, documentScript } from '../helpers/document-files.ts';
import { openDocument } from '../helpers/open-document.ts';
import { emptyPostgres } from '../helpers/postgres.ts';
import { smallShop } from '../helpers/small-shop.ts';

vi.setConfig({ testTimeout: 60000, hookTimeout: 60000 });

const shop = openDocument(smallShop());
const TABLES = shop.plan.tables.map(({ name }) => name);

/** Two tables that point at each other, and a third that comes per one of them; the first is named by no foreign key first. */
const circle = openDocument({
  version: 1,
  name: 'Circle',
  seed: 3,
  timeframe: { start: '2024-01-01', end: '2025-01-01' },
  tables: [
    looped('team', 'member', { kind: 'count', count: 700 }),
    looped('member', 'team', { kind: 'count', count: 1300 }),
    looped('task', 'team', { kind: 'per_parent', parent: 'member', count: { kind: 'poisson', mean: 2 } }),
  ],
});

function looped(name: string, target: string, rows: unknown) {
  return {
    name,
    key: ['id'],
    rows,
    columns: [
      { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
      { name: `${target}_id`, type: 'integer', generator: { kind: 'reference', table: target } },
    ],
  };
}

/** Each counts what may not be there. */
const FAULTS: readonly (readonly [string, string])[] = [
  ['orders without a customer', 'select count(*) from "order" where customer_id not in (select id from customer)'],
  ['items without an order', 'select count(*) from order_item where order_id not in (select id from "order")'],
  ['items without a product', 'select count(*) from order_item where product_id not in (select id from product)'],
  [
    'orders before their customer',
    'select count(*) from "order" o join customer c on o.customer_id = c.id where o.placed_at < c.signed_up_at',
  ],
  [
    'prices that differ',
    'select count(*) from order_item i join product p on i.product_id = p.id where i.unit_price <> p.price',
  ],
  [
    'orders whose items do not add up',
    `select count(*) from "order" o left join (select order_id, sum(line_total) s, count(*) n from order_item group by order_id) i
     on i.order_id = o.id where round(o.total - coalesce(s, 0), 3) <> 0 or o.items <> coalesce(n, 0)`,
  ],
  [
    'customers whose orders do not add up',
    `select count(*) from customer c left join (select customer_id, sum(total) s from "order" group by customer_id) o
     on o.customer_id = c.id where round(c.spent - coalesce(s, 0), 3) <> 0`,
  ],
];

describe('the PostgreSQL script of the small shop, run by PostgreSQL', () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await emptyPostgres();
    await database.exec(documentScript(shop, 'sql-postgres'));
  });

  const count = async (sql: string) => Number((await database.query(sql, [], { rowMode: 'array' })).rows.flat()[0]);

  it('holds every row', async () => {
    for (const name of TABLES) expect(await count(`select count(*) from "${name}"`)).toBe(shop.engine.rowCount(name));
  });

  it.each(FAULTS)('has no %s', async (_, sql) => {
    expect(await count(sql)).toBe(0);
  });

  it('has its keys, and refuses an order of nobody and a key that is there', async () => {
    const kinds = `select count(*) from information_schema.table_constraints where table_schema = 'public' and constraint_type =`;
    expect(await count(`${kinds} 'PRIMARY KEY'`)).toBe(4);
    expect(await count(`${kinds} 'FOREIGN KEY'`)).toBe(3);
    await expect(database.exec(`update "order" set customer_id = -1 where id = 1`)).rejects.toThrow('foreign key');
    await expect(database.exec('update product set id = 2 where id = 1')).rejects.toThrow(/foreign key|unique/);
    await expect(database.exec('update product set name = null')).rejects.toThrow('not-null');
  });

  it('adds up to the same total as the items', async () => {
    expect(await count('select sum(total) - (select sum(line_total) from order_item) from "order"')).toBe(0);
  });
});

describe('the PostgreSQL script of tables that point at each other', () => {
  it('is loaded by PostgreSQL, with all its foreign keys', async () => {
    const other = await emptyPostgres();
    await other.exec(documentScript(circle, 'sql-postgres'));
    const { rows } = await other.query<{ pairs: string }>(
      `select string_agg(conrelid::regclass || '>' || confrelid::regclass, ' ' order by conrelid::regclass::text, confrelid::regclass::text) pairs
       from pg_constraint where contype = 'f' and convalidated`,
    );
    expect(rows).toEqual([{ pairs: 'member>team task>team team>member' }]);
  });
});

describe('the SQLite script of the small shop, run by SQLite', () => {
  type Engine = Awaited<ReturnType<typeof initSqlJs>>;
  let engine: Engine;
  let database: InstanceType<Engine['Database']>;
  beforeAll(async () => {
    engine = await initSqlJs();
    database = new engine.Database();
    database.run(documentScript(shop, 'sql-sqlite'));
  });
  afterAll(() => database.close());

  const count = (sql: string) => database.exec(sql)[0]?.values[0]?.[0];

  it('holds every row and no broken key', () => {
    for (const name of TABLES) expect(count(`select count(*) from "${name}"`)).toBe(shop.engine.rowCount(name));
    expect(database.exec('pragma foreign_key_check')).toEqual([]);
    expect(count(`select count(*) from pragma_foreign_key_list('order_item')`)).toBe(2);
  });

  it.each(FAULTS)('has no %s', (_, sql) => {
    expect(count(sql)).toBe(0);
  });

  it('loads tables that point at each other, and checks them at the end', () => {
    const other = new engine.Database();
    other.run(documentScript(circle, 'sql-sqlite'));
    expect(other.exec('pragma foreign_key_check')).toEqual([]);
    expect(other.exec(`select count(*) from pragma_foreign_key_list('team')`)[0]?.values).toEqual([[1]]);
    expect(() => other.run('update team set member_id = -1 where id = 1')).toThrow('FOREIGN KEY');
    other.close();
  });
});

describe('the MySQL script of tables that point at each other', () => {
  it('adds the key that has to wait behind the rows', () => {
    const script = documentScript(circle, 'sql-mysql');
    const add = 'ALTER TABLE `team` ADD FOREIGN KEY (`member_id`) REFERENCES `member` (`id`);\n';
    expect(script.endsWith(`COMMIT;\n\n${add}`)).toBe(true);
    expect(script.match(/FOREIGN KEY/g)).toHaveLength(3);
    expect(script.indexOf('CREATE TABLE `team`')).toBeLessThan(script.indexOf('CREATE TABLE `member`'));
  });
});

describe.each([
  ['csv', "read_csv('%', header = true, delim = ',')"],
  ['json', "read_json('%', format = 'array')"],
  ['ndjson', "read_json('%', format = 'newline_delimited')"],
] as const)('the %s files of the small shop, read by DuckDB', (format, reader) => {
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  let connection: Awaited<ReturnType<DuckDBInstance['connect']>>;
  beforeAll(async () => {
    connection = await (await DuckDBInstance.create(':memory:')).connect();
    for (const [name, bytes] of documentFiles(shop, format)) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      const table = name.replace(`.${format}`, '');
      await connection.run(`create table "${table}" as from ${reader.replace('%', path)}`);
    }
  });
  afterAll(() => {
    connection.closeSync();
    rmSync(folder, { recursive: true });
  });

  const count = async (sql: string) => Number((await connection.runAndReadAll(sql)).getRowsJson().flat()[0]);

  it('hold every row', async () => {
    for (const name of TABLES) expect(await count(`select count(*) from "${name}"`)).toBe(shop.engine.rowCount(name));
  });

  it('have moments that DuckDB takes for moments', async () => {
    const sql = `select count(*) from information_schema.columns where data_type = 'TIMESTAMP'`;
    expect(await count(sql)).toBe(2);
  });

  it.each(FAULTS)('have no %s', async (_, sql) => {
    expect(await count(sql)).toBe(0);
  });
});
