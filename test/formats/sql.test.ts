import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import initSqlJs from 'sql.js';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { FormatId } from '../../src/formats/format-id.ts';
import type { FormatTable } from '../../src/formats/format-table.ts';
import { loadOrder } from '../../src/formats/sql/load-order.ts';
import { emptyPostgres } from '../helpers/postgres.ts';
import { HARD_TEXTS, wildText } from '../helpers/wild-texts.ts';
import { column, dictionary, fileOf, numbers, text, type Written } from '../helpers/written-columns.ts';

vi.setConfig({ testTimeout: 60000, hookTimeout: 60000 });

const wild = (withNul: boolean) => fc.array(fc.option(wildText(withNul), { nil: null }), { maxLength: 40 });

function script(format: FormatId, columns: readonly Written[], count: number): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fileOf(format, columns, count));
}

const texts = (values: readonly (string | null)[]): readonly Written[] => [
  { column: column('a', 'text'), vector: text(values) },
  { column: column('b', 'text'), vector: dictionary(values) },
];

const mixed: readonly Written[] = [
  { column: column('i', 'integer'), vector: numbers([-7, Number.MAX_SAFE_INTEGER, null]) },
  { column: column('d', 'decimal', 2), vector: numbers([-150, 5, null]) },
  { column: column('f', 'float'), vector: numbers([-1e-7, 1e21, NaN]) },
  { column: column('b', 'boolean'), vector: numbers([1, 0, null]) },
  { column: column('on', 'date', 0, 86400000), vector: numbers([0, -86400000, null]) },
  { column: column('at', 'timestamp', 0, 1), vector: numbers([1, 951868799999, null]) },
];

describe('the PostgreSQL script', () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await emptyPostgres();
  });

  async function rowsOf(columns: readonly Written[], count: number, sql: string): Promise<unknown[]> {
    await database.exec('DROP TABLE IF EXISTS t');
    await database.exec(script('sql-postgres', columns, count));
    return (await database.query(sql, [], { rowMode: 'array' })).rows;
  }

  it('gives texts back as they were, whatever they hold, null apart from empty', async () => {
    await fc.assert(
      fc.asyncProperty(wild(false), async (drawn) => {
        const values = [...HARD_TEXTS, null, ...drawn];
        const rows = await rowsOf(texts(values), values.length, 'select a, b from t');
        expect(rows).toEqual(values.map((value) => [value, value]));
      }),
      { numRuns: 20, seed: 12 },
    );
  });

  it('has U+FFFD for U+0000, which PostgreSQL cannot hold', async () => {
    expect(await rowsOf(texts(['a\u0000b']), 1, 'select a, b from t')).toEqual([['a\ufffdb', 'a\ufffdb']]);
  });

  it('gives exact numbers, moments and booleans back', async () => {
    const sql = 'select i::text, d::text, f, b, "on"::text, "at"::text from t';
    expect(await rowsOf(mixed, 3, sql)).toEqual([
      ['-7', '-1.50', -1e-7, true, '1970-01-01', '1970-01-01 00:00:00.001'],
      ['9007199254740991', '0.05', 1e21, false, '1969-12-31', '2000-02-29 23:59:59.999'],
      [null, null, null, null, null, null],
    ]);
  });
});

describe('the SQLite script', () => {
  let engine: Awaited<ReturnType<typeof initSqlJs>>;
  beforeAll(async () => {
    engine = await initSqlJs();
  });

  function rowsOf(columns: readonly Written[], count: number, sql: string): readonly (readonly unknown[])[] {
    const database = new engine.Database();
    database.run(script('sql-sqlite', columns, count));
    const rows = database.exec(sql)[0]?.values ?? [];
    database.close();
    return rows;
  }

  it('gives texts back as they were, whatever they hold, null apart from empty', () => {
    const hex = (value: string | null) => (value === null ? null : Buffer.from(value).toString('hex').toUpperCase());
    fc.assert(
      fc.property(wild(true), (drawn) => {
        const values = [...HARD_TEXTS, null, 'a\u0000b', ...drawn];
        const sql = 'select iif(a is null, null, hex(a)), iif(b is null, null, hex(b)) from t';
        expect(rowsOf(texts(values), values.length, sql)).toEqual(values.map((each) => [hex(each), hex(each)]));
      }),
      { numRuns: 30, seed: 13 },
    );
  });

  it('gives numbers, moments and booleans back', () => {
    expect(rowsOf(mixed, 3, 'select i, d, f, b, "on", "at", typeof("at") from t')).toEqual([
      [-7, -1.5, -1e-7, 1, '1970-01-01', '1970-01-01 00:00:00.001', 'text'],
      [9007199254740991, 0.05, 1e21, 0, '1969-12-31', '2000-02-29 23:59:59.999', 'text'],
      [null, null, null, null, null, null, 'null'],
    ]);
  });
});

describe('the MySQL script, read by the rules of its manual', () => {
  it('gives texts back as they were, whatever they hold, null apart from empty', () => {
    fc.assert(
      fc.property(wild(true), (drawn) => {
        const values = [...HARD_TEXTS, null, 'a\u0000b', ...drawn];
        const sql = script('sql-mysql', [texts(values)[0] as Written], values.length);
        const body = sql.slice(sql.indexOf('VALUES\n') + 7, sql.lastIndexOf(';\nCOMMIT;\n'));
        const found = body.split('\n').map((line) => mysqlText(line.replace(/^\(/, '').replace(/\),?$/, '')));
        expect(found).toEqual(values);
      }),
      { numRuns: 50, seed: 14 },
    );
  });

  it('quotes names with backticks and writes types, numbers and moments of MySQL', () => {
    expect(script('sql-mysql', mixed, 3)).toBe(
      [
        '-- MySQL, UTF-8. Made by Semblance.',
        'SET NAMES utf8mb4;',
        "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO';",
        '',
        'CREATE TABLE `t` (',
        '  `i` BIGINT,',
        '  `d` DECIMAL(38, 2),',
        '  `f` DOUBLE,',
        '  `b` BOOLEAN,',
        '  `on` DATE,',
        '  `at` DATETIME(3)',
        ') ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;',
        '',
        'START TRANSACTION;',
        'INSERT INTO `t` (`i`, `d`, `f`, `b`, `on`, `at`) VALUES',
        "(-7, -1.50, -1e-7, TRUE, '1970-01-01', '1970-01-01 00:00:00.001'),",
        "(9007199254740991, 0.05, 1e+21, FALSE, '1969-12-31', '2000-02-29 23:59:59.999'),",
        '(NULL, NULL, NULL, NULL, NULL, NULL);',
        'COMMIT;',
        '',
      ].join('\n'),
    );
  });
});

describe('the batches of a script', () => {
  it('are 500 rows each, whatever there are', () => {
    for (const count of [1, 499, 500, 501, 1000, 1234]) {
      const vector = numbers(Array.from({ length: count }, (_, i) => i));
      const sql = script('sql-postgres', [{ column: column('i', 'integer'), vector }], count);
      const statements = sql.split(';\n').filter((each) => each.includes('INSERT INTO'));
      const sizes = statements.map((each) => each.split('\n').filter((line) => line.startsWith('(')).length);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count);
      expect(sizes.slice(0, -1).every((size) => size === 500)).toBe(true);
    }
  });
});

describe('the order in which tables can be loaded', () => {
  const table = (name: string, ...targets: readonly string[]): FormatTable => ({
    name,
    rows: 1,
    columns: [],
    key: [],
    foreignKeys: targets.map((target) => ({ columns: [target], target, targetColumns: ['id'] })),
  });
  const orderOf = (...tables: readonly FormatTable[]) => loadOrder(tables).map(({ name }) => name);

  it('is the given one where that is possible', () => {
    expect(orderOf(table('b'), table('a'), table('c', 'a', 'b'))).toEqual(['b', 'a', 'c']);
  });

  it('puts every table behind those it points at', () => {
    expect(
      orderOf(table('item', 'order', 'product'), table('order', 'customer'), table('product'), table('customer')),
    ).toEqual(['product', 'customer', 'order', 'item']);
  });

  it('breaks circles at their first table and keeps everything else behind its targets', () => {
    const tables = [table('outside', 'b'), table('a', 'b'), table('b', 'c'), table('c', 'a', 'root'), table('root')];
    expect(orderOf(...tables)).toEqual(['root', 'a', 'c', 'b', 'outside']);
    expect(orderOf(table('self', 'self'))).toEqual(['self']);
  });
});

/** The text of a literal by section 9.1.1 of the MySQL manual, or null; throws for anything else. */
function mysqlText(literal: string): string | null {
  if (literal === 'NULL') return null;
  if (!literal.startsWith("'") || !literal.endsWith("'") || literal.length < 2) throw new Error(`no text: ${literal}`);
  const escaped: Readonly<Record<string, string>> = { '0': '\0', n: '\n', r: '\r', Z: '\u001a', '\\': '\\' };
  let found = '';
  for (let at = 1; at < literal.length - 1; at++) {
    const sign = literal[at] ?? '';
    const next = at + 1 < literal.length - 1 ? literal[at + 1] : undefined;
    if (sign === "'") {
      if (next !== "'") throw new Error(`a quote on its own: ${literal}`);
      found += "'";
      at++;
    } else if (sign === '\\') {
      if (next === undefined || !(next in escaped)) throw new Error(`an unknown escape: ${literal}`);
      found += escaped[next];
      at++;
    } else found += sign;
  }
  return found;
}
