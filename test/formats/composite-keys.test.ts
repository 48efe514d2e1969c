import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import initSqlJs from 'sql.js';
import { describe, expect, it, vi } from 'vitest';
import { documentFiles, documentScript } from '../helpers/document-files.ts';
import { openDocument } from '../helpers/open-document.ts';
import { orderDesk } from '../helpers/order-desk.ts';
import { emptyPostgres } from '../helpers/postgres.ts';

vi.setConfig({ testTimeout: 60000, hookTimeout: 60000 });

type Loose = Readonly<Record<string, unknown>>;
const column = (name: string, generator: Loose, more: Loose = {}) => ({ name, type: 'integer', generator, ...more });
const reference = (table: string, more: Loose = {}) => ({ kind: 'reference', table, ...more });
const id = column('id', { kind: 'sequence' });
const at = (name: string, window: Loose) => column(name, { kind: 'moment', ...window }, { type: 'timestamp' });

/** Departments that are led by one of their own people, and people who stand one below the other. */
function company(withTimes: boolean) {
  const times = (name: string, window: Loose) => (withTimes ? [at(name, window)] : []);
  const own = { where: { column: 'department_id', equals_column: 'id' }, existing: false };
  return {
    version: 1,
    name: 'Company',
    seed: 7,
    timeframe: { start: '2020-01-01', end: '2025-01-01' },
    tables: [
      {
        name: 'department',
        key: ['id'],
        rows: { kind: 'count', count: 300 },
        columns: [
          id,
          ...times('opened_at', { to: '2021-01-01' }),
          column('manager_id', reference('employee', own), { nullable: true }),
          column('founder_id', reference('employee', { existing: false })),
        ],
        ...(withTimes && { time: 'opened_at' }),
      },
      {
        name: 'employee',
        key: ['id'],
        rows: { kind: 'count', count: 900 },
        columns: [
          id,
          ...times('hired_at', { from: '2021-01-01' }),
          column('department_id', reference('department')),
          column('boss_id', reference('employee', { roots: 5 }), { nullable: true }),
        ],
        ...(withTimes && { time: 'hired_at' }),
      },
    ],
  };
}

interface Loaded {
  readonly name: string;
  readonly opened: ReturnType<typeof openDocument>;
  /** Each counts what may not be there. */
  readonly faults: readonly string[];
  /** How many foreign keys the script declares. */
  readonly foreignKeys: number;
}

/** Rows whose columns are all there and hold no key of a target. */
function orphans(table: string, columns: readonly string[], target: string, key: readonly string[]): string {
  const there = columns.map((name) => `a.${name} is not null`).join(' and ');
  const same = columns.map((name, i) => `b.${key[i]} = a.${name}`).join(' and ');
  return `select count(*) from "${table}" a where ${there} and not exists (select 1 from "${target}" b where ${same})`;
}

function twice(table: string, columns: readonly string[]): string {
  const list = columns.join(', ');
  return `select count(*) from (select 1 from "${table}" group by ${list} having count(*) > 1) t`;
}

const LINE = ['order_id', 'line_no'];
const halves = (table: string, a: string, b: string) =>
  `select count(*) from "${table}" where (${a} is null) <> (${b} is null)`;
const staff = [
  orphans('department', ['manager_id'], 'employee', ['id']),
  orphans('department', ['founder_id'], 'employee', ['id']),
  orphans('employee', ['department_id'], 'department', ['id']),
  orphans('employee', ['boss_id'], 'employee', ['id']),
  'select count(*) from department where founder_id is null',
  'select count(*) from employee where department_id is null',
  'select abs(count(*) - 5) from employee where boss_id is null',
  'select count(*) from department d join employee e on d.manager_id = e.id where e.department_id <> d.id',
  'select count(*) from department d where manager_id is null and exists (select 1 from employee e where e.department_id = d.id)',
];

const DOCUMENTS: readonly Loaded[] = [
  {
    name: 'order desk',
    opened: openDocument(orderDesk()),
    foreignKeys: 8,
    faults: [
      twice('line', LINE),
      twice('order_tag', ['order_id', 'tag_id']),
      twice('part', ['order_id', 'line_no', 'part_no']),
      twice('line', ['order_id', 'product_code']),
      orphans('part', LINE, 'line', LINE),
      orphans('claim', ['item_order_id', 'item_line_no'], 'line', LINE),
      orphans('claim', ['like_order_id', 'like_line_no'], 'line', LINE),
      orphans('order', ['first_order_id', 'first_line_no'], 'line', LINE),
      orphans('order_tag', ['order_id'], 'order', ['id']),
      orphans('line', ['product_code'], 'product', ['code']),
      halves('order', 'first_order_id', 'first_line_no'),
      'select count(*) from "order" where first_order_id <> id',
      `select count(*) from claim c join line l on c.item_order_id = l.order_id and c.item_line_no = l.line_no where c.amount <> l.price`,
    ],
  },
  { name: 'company', opened: openDocument(company(false)), foreignKeys: 4, faults: staff },
  {
    name: 'company with times',
    opened: openDocument(company(true)),
    foreignKeys: 4,
    faults: [
      ...staff,
      'select count(*) from employee e join department d on e.department_id = d.id where d.opened_at > e.hired_at',
      'select count(*) from employee e join employee b on e.boss_id = b.id where b.hired_at > e.hired_at',
    ],
  },
];

describe.each(DOCUMENTS)('the $name, loaded by a database', ({ opened, faults, foreignKeys }) => {
  const tables = opened.plan.tables.map(({ name }) => name);

  it('keeps every key and foreign key in PostgreSQL, which checks them itself', async () => {
    const database = await emptyPostgres();
    await database.exec(documentScript(opened, 'sql-postgres'));
    const count = async (sql: string) => Number((await database.query(sql, [], { rowMode: 'array' })).rows.flat()[0]);
    for (const name of tables) expect(await count(`select count(*) from "${name}"`)).toBe(opened.engine.rowCount(name));
    for (const sql of faults) expect(await count(sql), sql).toBe(0);
    expect(await count(`select count(*) from pg_constraint where contype = 'f' and convalidated`)).toBe(foreignKeys);
  });

  it('keeps every key and foreign key in SQLite, which checks them itself', async () => {
    const database = new (await initSqlJs()).Database();
    database.run(documentScript(opened, 'sql-sqlite'));
    const count = (sql: string) => database.exec(sql)[0]?.values[0]?.[0];
    for (const sql of faults) expect(count(sql), sql).toBe(0);
    expect(database.exec('pragma foreign_key_check')).toEqual([]);
    const declared = tables.map((name) => count(`select count(distinct id) from pragma_foreign_key_list('${name}')`));
    expect(declared.reduce<number>((sum, each) => sum + Number(each), 0)).toBe(foreignKeys);
    database.close();
  });

  it('holds its keys in CSV files that DuckDB reads', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    for (const [name, bytes] of documentFiles(opened, 'csv', 500)) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      await connection.run(`create table "${name.replace('.csv', '')}" as from read_csv('${path}', header = true)`);
    }
    for (const sql of faults)
      expect(Number((await connection.runAndReadAll(sql)).getRowsJson().flat()[0]), sql).toBe(0);
    connection.closeSync();
    rmSync(folder, { recursive: true });
  });
});

describe('the PostgreSQL script of keys of several columns', () => {
  const script = documentScript(openDocument(orderDesk()), 'sql-postgres');
  it('declares them as they are, and what points at them in the order of the key', () => {
    expect(script).toContain('PRIMARY KEY ("order_id", "line_no")');
    expect(script).toContain('PRIMARY KEY ("tag_id", "order_id")');
    expect(script).toContain('FOREIGN KEY ("item_order_id", "item_line_no") REFERENCES "line" ("order_id", "line_no")');
    expect(script).toContain(
      'ALTER TABLE "order" ADD FOREIGN KEY ("first_order_id", "first_line_no") REFERENCES "line" ("order_id", "line_no");',
    );
  });
});
