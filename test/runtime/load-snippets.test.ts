import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { FormatId } from '../../src/formats/format-id.ts';
import { type CsvOptions, DEFAULT_FORMAT_OPTIONS } from '../../src/formats/format-options.ts';
import { chunkBytes } from '../../src/runtime/chunk-bytes.ts';
import { chunkRequests } from '../../src/runtime/chunk-requests.ts';
import { exportFiles } from '../../src/runtime/export-files.ts';
import type { ExportSettings } from '../../src/runtime/export-settings.ts';
import { loadSnippets } from '../../src/runtime/load-snippets.ts';
import { exportSettings } from '../helpers/export-file.ts';
import { openDocument } from '../helpers/open-document.ts';
import { emptyPostgres } from '../helpers/postgres.ts';
import { looseTable, smallShop } from '../helpers/small-shop.ts';

vi.setConfig({ testTimeout: 60000 });

const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const hasPandas = spawnSync('python3', ['-c', 'import pandas']).status === 0;

/** The small shop with a boolean that may be empty, and a table whose name is a word of Python. */
const shop = openDocument(
  smallShop((document) => {
    looseTable(document, 'customer').columns.push(
      { name: 'vip', type: 'boolean', generator: { kind: 'boolean', share: 0.3 } },
      { name: 'born_on', type: 'date', generator: { kind: 'moment', shape: { kind: 'uniform' } } },
    );
    document.tables.push({
      name: 'import',
      rows: { kind: 'count', count: 3 },
      columns: [
        { name: 'select', type: 'text', generator: { kind: 'constant', value: 'it\'s; "a",\tb|c' } },
        { name: 'customer_id', type: 'integer', nullable: true, generator: { kind: 'reference', table: 'customer' } },
      ],
    });
  }),
);

const TABLES = shop.plan.tables.map(({ name }) => name);

/** Writes the files of an export into a folder of its own, and gives the snippet of a tool. */
function written(tool: string, format: FormatId, changes: Partial<ExportSettings> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const tables = TABLES.map((name) => ({ name, rows: shop.engine.rowCount(name) }));
  const files = exportFiles(shop.document, tables, exportSettings(format, changes));
  for (const file of files) {
    const bytes = Buffer.concat(chunkRequests(file).map((request) => chunkBytes(shop.engine, request)));
    writeFileSync(join(folder, file.name), file.gzip ? gzipSync(bytes) : bytes);
  }
  const text = loadSnippets(shop.document, files).find((each) => each.tool === tool)?.text ?? '';
  return { folder, text };
}

const csv = (changes: Partial<CsvOptions>): Partial<ExportSettings> => ({
  options: { ...DEFAULT_FORMAT_OPTIONS, csv: { ...DEFAULT_FORMAT_OPTIONS.csv, ...changes } },
});

const CASES: readonly (readonly [string, Partial<ExportSettings>])[] = [
  ['as they are', {}],
  ['compressed', { gzip: true }],
  ['for Europe', csv({ delimiter: ';', dates: 'european', newline: 'crlf', byteOrderMark: true })],
  ['for America, without a header', csv({ delimiter: '\t', dates: 'us', header: false, nullToken: 'NULL' })],
  ['quoted, with a mark and no header', csv({ quoting: 'all', byteOrderMark: true, header: false, delimiter: '|' })],
  [
    'flattened, compressed',
    { flatten: true, gzip: true, ...csv({ nullToken: '\\N', quoting: 'texts', dates: 'iso_t' }) },
  ],
];

/** The same questions to every database: rows, a sum, the first and last moment, booleans, nulls, an odd text. */
const QUESTIONS: readonly string[] = [
  ...TABLES.map((name) => `select count(*) from "${name}"`),
  'select cast(round(sum(total) * 100) as bigint) from "order"',
  'select count(*) from "customer" where vip',
  'select count(*) from "order" where placed_at is null',
  `select count(*) from "import" where "select" = 'it''s; "a",\tb|c'`,
];

const count = (table: string, column: string, keep: (value: number) => boolean) => {
  const vector = shop.engine.range(table, 0, shop.engine.rowCount(table)).column(column);
  return vector.storage === 'number' ? [...vector.values].filter(keep).length : -1;
};

const TOTAL = (() => {
  const vector = shop.engine.range('order', 0, shop.engine.rowCount('order')).column('total');
  return vector.storage === 'number' ? vector.values.reduce((sum, value) => sum + value, 0) : -1;
})();

const ANSWERS = [
  ...TABLES.map((name) => shop.engine.rowCount(name)),
  TOTAL,
  count('customer', 'vip', (value) => value === 1),
  0,
  3,
];

describe('the snippet for DuckDB', () => {
  async function answers(folder: string, text: string) {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`set file_search_path = '${folder}'`);
    await connection.run(text);
    const found: number[] = [];
    for (const question of QUESTIONS)
      found.push(Number((await connection.runAndReadAll(question)).getRowsJson().flat()[0]));
    const types = await connection.runAndReadAll(
      "select data_type from information_schema.columns where table_name in ('order', 'customer') order by table_name, ordinal_position",
    );
    connection.closeSync();
    return { found, types: types.getRowsJson().flat() };
  }

  it.each(CASES)('loads CSV files %s', async (_, changes) => {
    const { folder, text } = written('DuckDB', 'csv', changes);
    const { found, types } = await answers(folder, text);
    expect(found).toEqual(ANSWERS);
    expect(types).toEqual(
      expect.arrayContaining(['BIGINT', 'BOOLEAN', 'DATE', 'DECIMAL(38,2)', 'TIMESTAMP', 'VARCHAR']),
    );
  });

  const object = { options: { ...DEFAULT_FORMAT_OPTIONS, json: { layout: 'object' } } } as const;
  it.each([
    ['json', {}],
    ['json', { gzip: true }],
    ['json', object],
    ['json', { ...object, gzip: true, flatten: true }],
    ['ndjson', {}],
    ['ndjson', { gzip: true, flatten: true }],
  ] as const)('loads %s files, %o', async (format, changes) => {
    const { folder, text } = written('DuckDB', format, changes);
    expect((await answers(folder, text)).found).toEqual(ANSWERS);
  });
});

describe.skipIf(!has('sqlite3'))('the snippet for sqlite3', () => {
  const ask = (folder: string, input: string) =>
    execFileSync('sqlite3', ['-bail', 'test.db'], { cwd: folder, input, encoding: 'utf8', stdio: 'pipe' });

  it.each(CASES)('loads CSV files %s', (_, changes) => {
    const { folder, text } = written('sqlite3', 'csv', changes);
    expect(ask(folder, text)).toBe('');
    const found = ask(folder, `.mode list\n${QUESTIONS.join(';\n')};`);
    expect(found.trimEnd().split('\n').map(Number)).toEqual(ANSWERS);
    expect(ask(folder, 'select distinct typeof(customer_id), typeof(placed_at) from "order"')).toBe('integer|text\n');
    expect(ask(folder, 'pragma foreign_key_check')).toBe('');
  });

  it.each([false, true])('runs the script, compressed: %s', (gzip) => {
    const { folder, text } = written('sqlite3', 'sql-sqlite', { gzip });
    execFileSync('sh', ['-c', text], { cwd: folder, stdio: 'pipe' });
    const found = execFileSync('sqlite3', ['small-shop.db', QUESTIONS.join(';\n')], { cwd: folder, encoding: 'utf8' });
    expect(found.trimEnd().split('\n').map(Number)).toEqual(ANSWERS);
  });
});

describe('the snippet for psql', () => {
  it.each(CASES)('creates tables that take CSV files %s', async (_, changes) => {
    const { folder, text } = written('psql', 'csv', changes);
    const database = await emptyPostgres();
    // PGlite copies from a blob, and knows no programs; everything else is the server's own.
    for (const line of text.split(/\n(?=\\copy|ALTER|CREATE)/)) {
      const copy = /^\\copy (.*) FROM (PROGRAM )?'((?:[^']|'')*)' (WITH .*)$/.exec(line);
      if (copy === null) {
        await database.exec(line);
        continue;
      }
      const [, table, program, source = '', how = ''] = copy;
      const read = program === undefined ? `cat '${source}'` : source.replaceAll("''", "'");
      const blob = new Blob([execFileSync('sh', ['-c', read], { cwd: folder, maxBuffer: 1 << 28 })]);
      await database.query(`COPY ${table} FROM '/dev/blob' ${how}`, [], { blob });
    }
    const found: number[] = [];
    for (const question of QUESTIONS)
      found.push(Number((await database.query(question, [], { rowMode: 'array' })).rows.flat()[0]));
    expect(found).toEqual(ANSWERS);
  });
});

describe.skipIf(!hasPandas)('the snippet for pandas', () => {
  it.each(CASES)('loads CSV files %s', (_, changes) => {
    const { folder, text } = written('pandas', 'csv', changes);
    const ask = `\nprint(len(order), round(order.total.sum() * 100), int(customer.vip.sum()), len(import_))`;
    const found = execFileSync('python3', ['-c', text + ask], { cwd: folder, encoding: 'utf8' });
    expect(found.trim().split(' ').map(Number)).toEqual([
      shop.engine.rowCount('order'),
      TOTAL,
      count('customer', 'vip', (value) => value === 1),
      3,
    ]);
  });
});

describe('the snippet for mysql', () => {
  it('names every file, table and column as MySQL quotes them', () => {
    const { text } = written('mysql', 'csv', csv({ nullToken: '\\N', dates: 'us', delimiter: '\t' }));
    expect(text).toContain("LOAD DATA LOCAL INFILE 'import.csv' INTO TABLE `import` CHARACTER SET utf8mb4");
    expect(text).toContain("FIELDS TERMINATED BY '\\t' OPTIONALLY ENCLOSED BY '\"' ESCAPED BY ''");
    expect(text).toContain("(`select`, @c2)\n SET `customer_id` = NULLIF(@c2, '\\\\N');");
    expect(text).toMatch(/`placed_at` = STR_TO_DATE\(@c\d, '%m\/%d\/%Y %H:%i:%s'\)/);
    expect(text).toMatch(/`vip` = @c\d+ = 'true'/);
  });
});
