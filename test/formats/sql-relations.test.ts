import initSqlJs from 'sql.js';
import { describe, expect, it, vi } from 'vitest';
import { readCsv } from '../helpers/csv-reader.ts';
import { documentFiles, documentScript } from '../helpers/document-files.ts';
import { type MysqlToken, mysqlStatements } from '../helpers/mysql-statements.ts';
import { openDocument } from '../helpers/open-document.ts';
import { emptyPostgres } from '../helpers/postgres.ts';
import { smallShop } from '../helpers/small-shop.ts';

vi.setConfig({ testTimeout: 120000 });

const id = { name: 'id', type: 'integer', generator: { kind: 'sequence' } };

/** Units below units, posts that point at them and at each other's table, and notes on lines known by two columns. */
const ties = openDocument({
  version: 1,
  name: 'Ties',
  seed: 11,
  timeframe: { start: '2024-01-01', end: '2025-01-01' },
  tables: [
    {
      name: 'note',
      key: ['id'],
      rows: { kind: 'count', count: 900 },
      columns: [
        id,
        {
          name: 'order',
          type: 'integer',
          generator: { kind: 'reference', table: 'line', relation: 'on', column: 'unit' },
        },
        {
          name: 'line',
          type: 'integer',
          generator: { kind: 'reference', table: 'line', relation: 'on', column: 'number' },
        },
      ],
    },
    {
      name: 'unit',
      key: ['id'],
      rows: { kind: 'count', count: 300 },
      columns: [
        id,
        { name: 'above', type: 'integer', nullable: true, generator: { kind: 'reference', table: 'unit' } },
        { name: 'head', type: 'integer', generator: { kind: 'reference', table: 'note' } },
      ],
    },
    {
      name: 'line',
      key: ['unit', 'number'],
      rows: { kind: 'per_parent', parent: 'unit', count: { kind: 'uniform', min: 1, max: 4 } },
      columns: [
        { name: 'unit', type: 'integer', generator: { kind: 'parent' } },
        { name: 'number', type: 'integer', generator: { kind: 'sequence', within: 'parent' } },
        { name: 'text', type: 'text', generator: { kind: 'constant', value: 'it\'s `odd`; \\n -- \n "x"' } },
      ],
    },
  ],
});

describe('scripts of tables that point at themselves, in a circle and by keys of two columns', () => {
  it('are loaded by PostgreSQL, with every foreign key held', async () => {
    const database = await emptyPostgres();
    await database.exec(documentScript(ties, 'sql-postgres'));
    const { rows } = await database.query<{ ties: string }>(
      `select string_agg(conrelid::regclass || '>' || confrelid::regclass || '/' || array_length(conkey, 1), ' '
         order by conrelid::regclass::text, confrelid::regclass::text) ties
       from pg_constraint where contype = 'f' and convalidated`,
    );
    expect(rows).toEqual([{ ties: 'line>unit/1 note>line/2 unit>note/1 unit>unit/1' }]);
    await expect(database.exec('update note set line = 99 where id = 1')).rejects.toThrow('foreign key');
  });

  it('are loaded by SQLite, with every foreign key held', async () => {
    const { Database } = await initSqlJs();
    const database = new Database();
    database.run(documentScript(ties, 'sql-sqlite'));
    expect(database.exec('pragma foreign_key_check')).toEqual([]);
    expect(
      database.exec('select count(*) from note join line on line.unit = "order" and line.number = line')[0]?.values,
    ).toEqual([[900]]);
    expect(() => database.run('update note set line = 99 where id = 1')).toThrow('FOREIGN KEY');
    database.close();
  });
});

describe.each([
  ['the small shop', openDocument(smallShop())],
  ['ties', ties],
])('the MySQL script of %s, read token by token', (_, opened) => {
  const statements = mysqlStatements(documentScript(opened, 'sql-mysql'));
  const texts = statements.map((tokens) => tokens.map(spelled).join(' '));

  it('holds no statement but those it is made of, in their order', () => {
    const kinds = texts.map(
      (text) => /^(?:SET|CREATE TABLE|START TRANSACTION|INSERT INTO|COMMIT|ALTER TABLE)/.exec(text)?.[0],
    );
    const order = 'SET SET( CREATE TABLE)+( START TRANSACTION( INSERT INTO)+ COMMIT)+( ALTER TABLE)*';
    expect(kinds.join(' ')).toMatch(new RegExp(`^${order}$`));
  });

  it('creates every column with a type of MySQL, and points only at what is created before', () => {
    const type =
      '(?:BIGINT|DECIMAL \\( 38 , \\d \\)|DOUBLE|BOOLEAN|VARCHAR \\( 255 \\)|LONGTEXT|DATE|DATETIME(?: \\( 3 \\))?)';
    const names = '\\( `\\w+`(?: , `\\w+`)* \\)';
    const column = `\`\\w+\` ${type}(?: NOT NULL)?`;
    const foreign = `FOREIGN KEY ${names} REFERENCES \`\\w+\` ${names}`;
    const create = new RegExp(
      `^CREATE TABLE \`\\w+\` \\( ${column}(?: , ${column})*(?: , PRIMARY KEY ${names})?(?: , ${foreign})* \\) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin$`,
    );
    const created: string[] = [];
    for (const text of texts.filter((each) => each.startsWith('CREATE'))) {
      expect(text).toMatch(create);
      const [own = '', ...targets] = [...text.matchAll(/(?:TABLE|REFERENCES) (`\w+`)/g)].map(([, name = '']) => name);
      for (const target of targets) expect(created).toContain(target);
      created.push(own);
    }
    for (const text of texts.filter((each) => each.startsWith('ALTER')))
      expect(text).toMatch(new RegExp(`^ALTER TABLE \`\\w+\` ADD ${foreign}$`));
  });

  it('inserts the rows of the CSV files, cell by cell', () => {
    const found = new Map<string, (string | null)[][]>();
    for (const tokens of statements) {
      if (tokens[0]?.value !== 'INSERT') continue;
      const table = tokens[2]?.value ?? '';
      const from = tokens.findIndex(({ kind, value }) => kind === 'word' && value === 'VALUES');
      found.set(table, [...(found.get(table) ?? []), ...tuples(tokens.slice(from + 1))]);
    }
    for (const [name, bytes] of documentFiles(opened, 'csv'))
      expect(found.get(name.replace('.csv', '')), name).toEqual(readCsv(bytes).rows);
  });
});

function spelled({ kind, value }: MysqlToken): string {
  return kind === 'name' ? `\`${value}\`` : kind === 'text' ? "'text'" : value;
}

/** The rows behind VALUES: cells in parentheses with commas between, and commas between these. */
function tuples(tokens: readonly MysqlToken[]): (string | null)[][] {
  const rows: (string | null)[][] = [];
  let row: (string | null)[] | undefined;
  let isValueNext = false;
  for (const { kind, value } of tokens) {
    if (kind === 'sign' && value === '(' && row === undefined) [row, isValueNext] = [[], true];
    else if (kind === 'sign' && value === ')' && row !== undefined && !isValueNext) {
      rows.push(row);
      row = undefined;
    } else if (kind === 'sign' && value === ',') isValueNext = row !== undefined;
    else if (row !== undefined && isValueNext) {
      row.push(kind === 'word' ? wordValue(value) : value);
      isValueNext = false;
    } else throw new Error(`tuples: ${value} is out of place`);
  }
  return rows;
}

function wordValue(word: string): string | null {
  if (word === 'NULL') return null;
  if (word === 'TRUE' || word === 'FALSE') return word === 'TRUE' ? 'true' : 'false';
  throw new Error(`wordValue: ${word} is no value`);
}
