import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckKind } from '../../../src/quality/report/quality-check.ts';
import type { QualityReport } from '../../../src/quality/report/quality-report.ts';
import type { FoundDialect } from '../../../src/runtime/node/found/read-table.ts';
import { checkFiles } from '../../helpers/check-files.ts';
import { readCsv } from '../../helpers/csv-reader.ts';
import { FILE_DESK } from '../../helpers/file-desk.ts';
import { openDocument } from '../../helpers/open-document.ts';
import { reportOn } from '../../helpers/report-on.ts';
import { tableCsv } from '../../helpers/table-csv.ts';

const desk = openDocument(FILE_DESK);
const names = FILE_DESK.tables.map(({ name }) => name);
const sources = new Map(
  names.map((name) => [name, Buffer.from(tableCsv(desk.engine, name)).toString('utf8')] as const),
);
const tables = new Map(names.map((name) => [name, readCsv(Buffer.from(sources.get(name) ?? ''))] as const));

type Row = readonly (string | null)[];
type Edit = (rows: readonly Row[], header: readonly string[]) => readonly Row[];

function cell(value: string | null): string {
  return value === null ? '' : /[",\n]|^$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The files of the desk, the rows of one of them edited. */
function filesWith(table = '', edit: Edit = (rows) => rows): Map<string, string> {
  return new Map(
    names.map((name) => {
      const { header, rows } = tables.get(name) ?? { header: [], rows: [] };
      const edited = name === table ? edit(rows, header) : rows;
      return [`${name}.csv`, `${[header, ...edited].map((row) => row.map(cell).join(',')).join('\n')}\n`];
    }),
  );
}

/** Changes the cells of one column. */
function cells(column: string, change: (value: string | null, row: number) => string | null): Edit {
  return (rows, header) => {
    const at = header.indexOf(column);
    return rows.map((row, i) => row.map((value, place) => (place === at ? change(value, i) : value)));
  };
}

function failed({ checks }: QualityReport) {
  return checks.filter(({ verdict }) => verdict === 'fail');
}

const at = (place: number, value: (old: string | null) => string | null) => (old: string | null, row: number) =>
  row === place ? value(old) : old;

/** What is done to which table, and what must be named: the kind of check, its column, the line where it shows. */
const CASES: readonly (readonly [what: string, table: string, Edit, kind: CheckKind, column: string, line?: number])[] =
  [
    [
      'an order of nobody',
      'order',
      cells(
        'customer_id',
        at(40, () => '999999'),
      ),
      'foreign_key',
      'customer_id',
      42,
    ],
    [
      'an order of no product',
      'order',
      cells(
        'product_id',
        at(7, (id) => `beef${id?.slice(4)}`),
      ),
      'foreign_key',
      'product_id',
      9,
    ],
    [
      'an id that comes twice',
      'order',
      cells(
        'id',
        at(9, () => '3'),
      ),
      'key_unique',
      'id',
      11,
    ],
    [
      'a code that comes twice',
      'customer',
      (rows) => rows.map((row, i) => (i === 6 ? row.with(1, rows[2]?.[1] ?? '') : row)),
      'unique',
      'code',
      8,
    ],
    [
      'an order before its customer',
      'order',
      cells(
        'placed_at',
        at(5, () => '2023-05-01 00:00:00'),
      ),
      'not_before',
      'placed_at',
      7,
    ],
    [
      'one wrong cell of a sum',
      'customer',
      cells(
        'spent',
        at(3, (sum) => (Number(sum) + 0.01).toFixed(2)),
      ),
      'computed',
      'spent',
      5,
    ],
    [
      'one wrong count',
      'customer',
      cells(
        'orders',
        at(8, (n) => String(Number(n) + 1)),
      ),
      'computed',
      'orders',
      10,
    ],
    [
      'one wrong cell of a formula',
      'order',
      cells(
        'total',
        at(12, (sum) => (Number(sum) + 1).toFixed(2)),
      ),
      'computed',
      'total',
      14,
    ],
    [
      'one broken e-mail',
      'customer',
      cells(
        'email',
        at(20, (mail) => (mail ?? '').replace('@', ' at ')),
      ),
      'pattern',
      'email',
      22,
    ],
    [
      'nulls that are doubled',
      'customer',
      cells('income', (value, row) => (row % 10 === 0 ? null : value)),
      'null_rate',
      'income',
    ],
    [
      'an empty cell that must not be',
      'customer',
      cells(
        'segment',
        at(11, () => null),
      ),
      'no_nulls',
      'segment',
      13,
    ],
    ['a mean shifted by 2 %', 'customer', cells('height', (x) => (Number(x) * 1.02).toFixed(1)), 'mean', 'height'],
    ['all values the same', 'customer', cells('height', () => '170.0'), 'law', 'height'],
    [
      'a category that is dropped',
      'customer',
      cells('segment', (word) => (word === 'casual' ? 'standard' : word)),
      'shares',
      'segment',
    ],
    [
      'an unknown category',
      'customer',
      cells(
        'segment',
        at(30, () => 'royal'),
      ),
      'domain',
      'segment',
      32,
    ],
    [
      'a value beyond its bounds',
      'customer',
      cells(
        'height',
        at(30, () => '200.1'),
      ),
      'domain',
      'height',
      32,
    ],
    [
      'a number with too many digits',
      'customer',
      cells(
        'height',
        at(31, () => '170.55'),
      ),
      'domain',
      'height',
      33,
    ],
    [
      'delays that are too long',
      'order',
      cells('shipped_at', (t) => (t === null ? t : shifted(t, 3))),
      'law',
      'shipped_at',
    ],
    [
      'a word where a number belongs',
      'customer',
      cells(
        'height',
        at(2, () => 'tall'),
      ),
      'readable',
      'height',
      4,
    ],
    [
      'a day that there is not',
      'order',
      cells(
        'placed_at',
        at(2, () => '2024-02-30 00:00:00'),
      ),
      'readable',
      'placed_at',
      4,
    ],
  ];

function shifted(moment: string, hours: number): string {
  return new Date(Date.parse(`${moment.replace(' ', 'T')}Z`) + hours * 3600000)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ');
}

describe('files that nobody touched', () => {
  let made: QualityReport;
  beforeAll(() => {
    made = reportOn(desk);
  });

  it('have the verdicts of the rows they were written from', async () => {
    const report = await checkFiles(desk, new Map([...sources].map(([name, text]) => [`${name}.csv`, text])));
    expect(failed(report)).toEqual([]);
    expect(report.score.value).toBe(made.score.value);
    const verdicts = new Map(report.checks.map(({ id, verdict }) => [id, verdict]));
    for (const { id, verdict } of made.checks) expect([id, verdicts.get(id)]).toEqual([id, verdict]);
    expect(report.tables.map(({ rows }) => rows)).toEqual(made.tables.map(({ rows }) => rows));
  });

  const otherways: readonly (readonly [string, (row: Row, i: number) => string, Partial<FoundDialect>, string])[] = [
    [
      'with everything in quotes and semicolons',
      (row) => row.map((value) => `"${(value ?? '').replaceAll('"', '""')}"`).join(';'),
      {},
      '\r\n',
    ],
    [
      'with tabs and a word for nothing',
      (row) => row.map((value) => (value === null ? 'NULL' : cell(value))).join('\t'),
      { nullWords: ['NULL'] },
      '\n',
    ],
    [
      'with other columns in another order',
      (row, i) => [i === 0 ? 'note' : 'x', ...row.toReversed().map(cell)].join(','),
      {},
      '\n',
    ],
  ];
  it.each(otherways)('hold as another program writes them: %s', async (_what, line, dialect, end) => {
    const files = new Map(
      [...tables].map(([name, { header, rows }]) => [`${name}.csv`, [header, ...rows].map(line).join(end)] as const),
    );
    const report = await checkFiles(desk, files, dialect);
    expect(failed(report).map(({ id, how }) => `${id}: ${how}`)).toEqual([]);
    expect(report.score.value).toBe(made.score.value);
  });

  it('hold as lines or an array of JSON objects, compressed or not, in any order of rows', async () => {
    const objects = (name: string) => {
      const { header, rows } = tables.get(name) ?? { header: [], rows: [] };
      const number = (value: string | null, column: string) =>
        value !== null &&
        ['id', 'customer_id', 'quantity', 'price', 'spent', 'orders', 'height', 'total'].includes(column)
          ? /^[\d.]+$/.test(value)
            ? Number(value)
            : value
          : value;
      return rows.map((row) => Object.fromEntries(header.map((column, i) => [column, number(row[i] ?? null, column)])));
    };
    const lines = (name: string) =>
      objects(name)
        .toReversed()
        .map((each) => JSON.stringify(each))
        .join('\n');
    const files = new Map<string, string | Uint8Array>([
      ['product.jsonl', lines('product')],
      ['Customer.ndjson.gz', gzipSync(lines('customer'))],
      ['order.json', JSON.stringify(objects('order'), undefined, 1)],
    ]);
    const report = await checkFiles(desk, files);
    expect(failed(report).map(({ id, how }) => `${id}: ${how}`)).toEqual([]);
    expect(report.rows).toBe(made.rows);
    const one = Object.fromEntries(names.map((name) => [name, objects(name)]));
    const whole = await checkFiles(desk, new Map([['everything.json', JSON.stringify(one)]]));
    expect(failed(whole)).toEqual([]);
    expect(whole.rows).toBe(made.rows);
  });
});

describe('files that somebody broke', () => {
  it.each(CASES.map(([what, table, edit, kind, column, line]) => ({ what, table, edit, kind, column, line })))(
    'are named where it is: $what',
    async ({ table, edit, kind, column, line }) => {
      const report = await checkFiles(desk, filesWith(table, edit));
      const named = failed(report).filter((check) => check.kind === kind && check.table === table);
      expect(
        named.map(({ columns }) => columns[0]),
        failed(report)
          .map(({ id }) => id)
          .join(', '),
      ).toContain(column);
      expect(failed(report).filter((check) => check.table !== table && check.kind !== 'computed')).toEqual([]);
      if (line !== undefined) expect(named[0]?.where).toBe(`${table}.csv:${line}`);
      const isGate = failed(report).some(({ family }) => family === 'gate');
      expect(report.score.value).toBeLessThanOrEqual(isGate ? 49 : 89);
    },
  );

  it('are read on where a line is torn, and say which', async () => {
    const files = filesWith();
    const lines = (files.get('product.csv') ?? '').split('\n');
    lines[3] = (lines[3] ?? '').slice(0, 20);
    lines[5] = `${lines[5]},1`;
    const report = await checkFiles(desk, files.set('product.csv', lines.join('\n')));
    const file = report.checks.find(({ id }) => id === 'file product');
    expect(file).toMatchObject({ verdict: 'fail', value: 2, where: 'product.csv:4' });
    expect(file?.how).toContain('product.csv:4 has 1 cell instead of 2; product.csv:6 has 3 cells instead of 2');
    expect(report.tables.find(({ name }) => name === 'product')?.rows).toBe(198);
  });

  it('say where a file breaks off, a column or a whole file is not there, and what was then not tested', async () => {
    const files = new Map<string, string | Uint8Array>(filesWith());
    files.set('customer.csv', `${String(files.get('customer.csv')).slice(0, 90000)}"`);
    files.set('order.csv.gz', gzipSync(String(files.get('order.csv'))).subarray(0, 40000));
    files.delete('order.csv');
    files.delete('product.csv');
    const report = await checkFiles(desk, files);
    const ids = failed(report).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['file product', 'file customer', 'file order']));
    const link = report.checks.find(({ id }) => id === 'foreign_key order product_id');
    expect(link).toMatchObject({
      verdict: 'none',
      coverage: 'uncovered',
      how: 'Not tested: there is no file of product.',
    });
    const without = filesWith('order', (rows) => rows.map((row) => row.toSpliced(5, 1)));
    without.set('order.csv', (without.get('order.csv') ?? '').replace('quantity,', ''));
    const lacking = await checkFiles(desk, without);
    expect(failed(lacking).map(({ id }) => id)).toEqual(['file order quantity']);
    expect(lacking.checks.find(({ id }) => id === 'computed order total')?.coverage).toBe('uncovered');
  });
});
