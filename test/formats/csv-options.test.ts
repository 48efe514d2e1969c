import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { nullTokenProblem } from '../../src/formats/csv/null-token-problem.ts';
import { type CsvOptions, DEFAULT_FORMAT_OPTIONS } from '../../src/formats/format-options.ts';
import { type CsvDialect, readCsv } from '../helpers/csv-reader.ts';
import { wildText } from '../helpers/wild-texts.ts';
import { column, dictionary, fileOf, numbers, text, type Written } from '../helpers/written-columns.ts';

vi.setConfig({ testTimeout: 60000 });

const TOKENS = ['', 'NULL', '\\N', 'null', '0', '7', '-1', 'true', 'NaN', '1.50', '2024-01-31', '31.01.2024', '—'];

const anyOptions: fc.Arbitrary<CsvOptions> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  quoting: fc.constantFrom('needed', 'texts', 'all'),
  header: fc.boolean(),
  byteOrderMark: fc.boolean(),
  newline: fc.constantFrom('lf', 'crlf'),
  nullToken: fc.constantFrom(...TOKENS),
  dates: fc.constantFrom('iso', 'iso_t', 'us', 'european'),
});

function written(columns: readonly Written[], count: number, changes: Partial<CsvOptions>): Uint8Array {
  const csv = { ...DEFAULT_FORMAT_OPTIONS.csv, ...changes };
  return fileOf('csv', columns, count, { ...DEFAULT_FORMAT_OPTIONS, csv });
}

function textOf(columns: readonly Written[], count: number, changes: Partial<CsvOptions>): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(written(columns, count, changes));
}

function dialectOf({ delimiter, newline, header, byteOrderMark, nullToken }: CsvOptions): CsvDialect {
  const lineEnd = newline === 'crlf' ? '\r\n' : '\n';
  return { delimiter, lineEnd, hasHeader: header, hasByteOrderMark: byteOrderMark, nullToken };
}

/** A date by the calendar of the platform. */
function dateText(ms: number, dates: CsvOptions['dates']): string {
  const iso = new Date(ms).toISOString().slice(0, 10);
  const [year, month, day] = iso.split('-');
  if (dates === 'us') return `${month}/${day}/${year}`;
  return dates === 'european' ? `${day}.${month}.${year}` : iso;
}

const mixed = (texts: readonly (string | null)[], whole: readonly (number | null)[], moments: readonly number[]) => {
  const columns: readonly Written[] = [
    { column: column('a', 'text'), vector: text(texts) },
    { column: column('b;|', 'text'), vector: dictionary(texts) },
    { column: column('i', 'integer'), vector: numbers(whole) },
    { column: column('d', 'decimal', 2), vector: numbers(whole) },
    { column: column('f', 'float'), vector: numbers(whole.map((each) => (each === 3 ? Number.NaN : each))) },
    { column: column('y', 'boolean'), vector: numbers(whole.map((each) => each && Math.abs(each) % 2)) },
    { column: column('on', 'date', 0, 86400000), vector: numbers(moments) },
    { column: column('at', 'timestamp', 0, 1000), vector: numbers(moments) },
    { column: column('ms', 'timestamp', 0, 1), vector: numbers(moments) },
  ];
  return columns;
};

const cents = (units: number) => `${units < 0 ? '-' : ''}${(Math.abs(units) / 100).toFixed(2)}`;

describe('CSV with any options', () => {
  const value = fc.record({
    text: fc.option(fc.oneof(wildText(true), fc.constantFrom(...TOKENS)), { nil: null }),
    whole: fc.option(fc.oneof(fc.integer({ min: -200, max: 200 }), fc.constantFrom(0, 7, -1, 3, 150)), { nil: null }),
    ms: fc.oneof(fc.integer({ min: -62135596800000, max: 253402300799999 }), fc.constant(Date.UTC(2024, 0, 31))),
  });

  it('comes back as it was, nulls apart from everything that looks like them', () => {
    fc.assert(
      fc.property(anyOptions, fc.array(value, { minLength: 1, maxLength: 12 }), (options, drawn) => {
        const [texts, whole] = [drawn.map((each) => each.text), drawn.map((each) => each.whole)];
        const moments = drawn.map(({ ms }) => ms);
        const file = readCsv(written(mixed(texts, whole, moments), drawn.length, options), dialectOf(options));
        if (options.header) expect(file.header).toEqual(['a', 'b;|', 'i', 'd', 'f', 'y', 'on', 'at', 'ms']);
        const sign = options.dates === 'iso_t' ? 'T' : ' ';
        const expected = drawn.map(({ text: a, whole: n, ms }) => {
          const time = new Date(ms).toISOString().slice(11, 23);
          const date = dateText(ms, options.dates);
          const asNumbers =
            n === null
              ? [null, null, null, null]
              : [`${n}`, cents(n), n === 3 ? 'NaN' : `${n}`, n % 2 ? 'true' : 'false'];
          return [a, a, ...asNumbers, date, `${date}${sign}${time.slice(0, 8)}`, `${date}${sign}${time}`];
        });
        expect(file.rows).toEqual(expected);
      }),
      { numRuns: 400, seed: 21 },
    );
  });

  it('quotes what was asked for and nothing more', () => {
    const columns: readonly Written[] = [
      { column: column('t', 'text'), vector: text(['a', '', null, 'b;c']) },
      { column: column('n', 'integer'), vector: numbers([1, 2, null, -4]) },
      { column: column('on', 'date', 0, 86400000), vector: numbers([0, 0, null, 0]) },
    ];
    const semicolons = { delimiter: ';', dates: 'european' } as const;
    expect(textOf(columns, 4, semicolons)).toBe('t;n;on\na;1;01.01.1970\n"";2;01.01.1970\n;;\n"b;c";-4;01.01.1970\n');
    expect(textOf(columns, 4, { ...semicolons, quoting: 'texts', newline: 'crlf' })).toBe(
      '"t";"n";"on"\r\n"a";1;01.01.1970\r\n"";2;01.01.1970\r\n;;\r\n"b;c";-4;01.01.1970\r\n',
    );
    expect(textOf(columns, 4, { quoting: 'all', header: false, dates: 'us', nullToken: 'NULL' })).toBe(
      '"a","1","01/01/1970"\n"","2","01/01/1970"\nNULL,NULL,NULL\n"b;c","-4","01/01/1970"\n',
    );
    expect(textOf(columns.slice(1, 2), 2, { byteOrderMark: true })).toBe('\ufeffn\n1\n2\n');
    expect(textOf(columns.slice(1, 2), 2, { byteOrderMark: true, header: false })).toBe('\ufeff1\n2\n');
  });

  it('quotes a value that looks like null, whatever its type', () => {
    const columns: readonly Written[] = [
      { column: column('t', 'text'), vector: dictionary(['0', null]) },
      { column: column('n', 'integer'), vector: numbers([0, null]) },
      { column: column('f', 'float'), vector: numbers([10, 0]) },
    ];
    expect(textOf(columns, 2, { nullToken: '0', header: false })).toBe('"0","0",10\n0,0,"0"\n');
  });

  it('refuses a text for null that could not be told from what stands around it', () => {
    const problem = (changes: Partial<CsvOptions>) => nullTokenProblem({ ...DEFAULT_FORMAT_OPTIONS.csv, ...changes });
    for (const nullToken of TOKENS) expect(problem({ nullToken })).toBeUndefined();
    for (const nullToken of ['a,b', '"', 'a\nb', '\r']) expect(problem({ nullToken })).toMatch(/\.$/);
    expect(problem({ nullToken: 'a,b', delimiter: ';' })).toBeUndefined();
  });
});

describe('CSV with options, read by DuckDB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'csv-options-'));
  let connection: Awaited<ReturnType<DuckDBInstance['connect']>>;
  beforeAll(async () => {
    connection = await (await DuckDBInstance.create(':memory:')).connect();
  });
  afterAll(() => {
    connection.closeSync();
    rmSync(folder, { recursive: true });
  });

  const DATE_FORMATS = { iso: '%Y-%m-%d', iso_t: '%Y-%m-%d', us: '%m/%d/%Y', european: '%d.%m.%Y' } as const;
  const COMBINATIONS: readonly Partial<CsvOptions>[] = [
    { delimiter: ';', dates: 'european', newline: 'crlf', byteOrderMark: true },
    { delimiter: '\t', quoting: 'texts', nullToken: 'NULL', dates: 'us' },
    { delimiter: '|', quoting: 'all', nullToken: '\\N', dates: 'iso_t' },
    { quoting: 'all', newline: 'crlf', header: false },
    { nullToken: 'n/a', header: false, dates: 'us', newline: 'crlf' },
    { delimiter: ';', quoting: 'texts', nullToken: '-', dates: 'european' },
  ];

  it.each(COMBINATIONS)('is the values that were written: %o', async (changes) => {
    const texts = ['plain', '', null, 'a,"b";c|d\te', 'two\nlines', 'NULL', '\\N', 'n/a', '-', 'é😀', ' x '];
    const whole = texts.map((_, index) => (index === 2 ? null : index * 37 - 100));
    const ms = texts.map((_, index) =>
      index === 2 ? null : Date.UTC(1999 + index, index, 2 * index + 1, 13, 5, index),
    );
    const columns: readonly Written[] = [
      { column: column('t', 'text'), vector: text(texts) },
      { column: column('w', 'text'), vector: dictionary(texts) },
      { column: column('d', 'decimal', 2), vector: numbers(whole) },
      { column: column('on', 'date', 0, 86400000), vector: numbers(ms) },
      { column: column('at', 'timestamp', 0, 1000), vector: numbers(ms) },
    ];
    const options = { ...DEFAULT_FORMAT_OPTIONS.csv, ...changes };
    const path = join(folder, 'file.csv');
    writeFileSync(path, written(columns, texts.length, changes));
    const date = DATE_FORMATS[options.dates];
    const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;
    const types = "{'t':'VARCHAR','w':'VARCHAR','d':'DECIMAL(18,2)','on':'DATE','at':'TIMESTAMP'}";
    const reader = await connection.runAndReadAll(
      `select t, w, d::varchar, "on"::varchar, "at"::varchar from read_csv(${literal(path)}, header = ${options.header},
       delim = ${literal(options.delimiter)}, quote = '"', escape = '"', new_line = ${literal(options.newline === 'crlf' ? '\\r\\n' : '\\n')},
       nullstr = ${literal(options.nullToken)}, allow_quoted_nulls = false, dateformat = ${literal(date)},
       timestampformat = ${literal(`${date}${options.dates === 'iso_t' ? 'T' : ' '}%H:%M:%S`)}, columns = ${types})`,
    );
    expect(reader.getRowsJson()).toEqual(
      texts.map((each, index) => {
        const [n, moment] = [whole[index], ms[index]];
        if (n === null || n === undefined || moment === null || moment === undefined)
          return [each, each, null, null, null];
        const iso = new Date(moment).toISOString();
        return [each, each, cents(n), iso.slice(0, 10), iso.slice(0, 19).replace('T', ' ')];
      }),
    );
  });
});
