import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Vector } from '../../src/engine/columns/vector.ts';
import type { FieldColumn } from '../../src/formats/fields/field-writer.ts';
import { csvColumn, readCsv } from '../helpers/csv-reader.ts';
import { column, dictionary, fileOf, numbers, text, type Written } from '../helpers/written-columns.ts';

vi.setConfig({ testTimeout: 30000 });

const LARGEST = Number.MAX_SAFE_INTEGER;

const csv = (columns: readonly Written[], count: number) => fileOf('csv', columns, count);

/** The cells of one column as an independent reader finds them, with a second column behind. */
function cells(about: FieldColumn, vector: Vector, count: number): readonly (string | null)[] {
  const behind = { column: column('behind', 'integer'), vector: numbers(new Array<number>(count).fill(7)) };
  return csvColumn(readCsv(csv([{ column: about, vector }, behind], count)), about.name);
}

/** The digits of a scaled whole number, by arithmetic on big integers. */
function decimalText(units: number, scale: number): string {
  const digits = String(BigInt(Math.abs(units))).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return `${units < 0 ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`;
}

const wild = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' ', 'é', '😀', '\u0000'), maxLength: 8 }),
  fc.constantFrom('', '"', '""', ',', '\n', '\r\n', ' a ', 'null', '=1+1', 'ünïcödé', '𝄞'),
);

describe('texts in CSV', () => {
  it('come back as they were, quoted where they must be, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.option(wild, { nil: null }), { minLength: 1, maxLength: 20 }), (values) => {
        for (const vector of [text(values), dictionary(values)])
          expect(cells(column('t', 'text'), vector, values.length)).toEqual(values);
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('are quoted by RFC 4180 and not otherwise', () => {
    const values = ['plain', 'a,b', 'say "hi"', 'two\nlines', 'cr\r', '', null, ' spaced '];
    const expected = 't\nplain\n"a,b"\n"say ""hi"""\n"two\nlines"\n"cr\r"\n""\n\n spaced \n';
    for (const vector of [text(values), dictionary(values)])
      expect(Buffer.from(csv([{ column: column('t', 'text'), vector }], values.length)).toString()).toBe(expected);
  });

  it('may be a megabyte long in one row of thousands', () => {
    const long = 'x'.repeat(1 << 20);
    const values = Array.from({ length: 4096 }, (_, row) => (row === 1234 ? long : 's'));
    const bytes = csv([{ column: column('t', 'text'), vector: dictionary(values) }], 4096);
    expect(bytes.length).toBe(2 + 4095 * 2 + long.length + 1);
  });

  it('have their names quoted in the header as well', () => {
    const bytes = csv([{ column: column('a,"b"', 'integer'), vector: numbers([1]) }], 1);
    expect(Buffer.from(bytes).toString()).toBe('"a,""b"""\n1\n');
  });
});

describe('numbers in CSV', () => {
  const edges = [0, -0, 1, -1, 9, 10, 99, 100, 999, 1000, 9999, 10000, 99999999, 100000000, 2147483647, 2147483648];
  const whole = [...edges, 999999999999, 1e15, LARGEST, -LARGEST, -2147483649, -10000, -12345678];
  const many = fc.array(fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -2000, max: 2000 })), { maxLength: 50 });

  it('are whole to 2^53 - 1, whichever way they are signed', () => {
    fc.assert(
      fc.property(many, (drawn) => {
        const values = [...whole, ...drawn];
        expect(cells(column('n', 'integer'), numbers(values), values.length)).toEqual(values.map(String));
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('have exactly their %s decimal places', (scale) => {
    fc.assert(
      fc.property(many, (drawn) => {
        const values = [...whole, ...drawn];
        const written = cells(column('n', 'decimal', scale), numbers(values), values.length);
        expect(written).toEqual(values.map((value) => decimalText(value, scale)));
      }),
      { numRuns: 40, seed: 6 },
    );
  });

  it('keep every digit beyond 2^53, and write nothing for what is no number', () => {
    const values = [1e21, -(2 ** 60), Infinity, NaN, 5];
    const asIntegers = cells(column('n', 'integer'), numbers(values), 5);
    expect(asIntegers).toEqual([String(10n ** 21n), String(-(2n ** 60n)), null, null, '5']);
    const asDecimals = cells(column('n', 'decimal', 2), numbers(values), 5);
    expect(asDecimals).toEqual(['10000000000000000000.00', decimalText(-(2 ** 60), 2), null, null, '0.05']);
  });

  it('come back as the same double, floats of any size', () => {
    const doubles = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 50 });
    fc.assert(
      fc.property(doubles, (drawn) => {
        const values = [...drawn, 5e-324, -1.7976931348623157e308, 0.1, 1e21, 2 ** 66, -1.234567890123457e-7];
        const written = cells(column('f', 'float'), numbers(values), values.length);
        // CSV has no negative zero.
        expect(written.map(Number)).toEqual(values.map((value) => value + 0));
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('are true and false for booleans', () => {
    expect(cells(column('b', 'boolean'), numbers([1, 0, null]), 3)).toEqual(['true', 'false', null]);
  });
});

describe('moments in CSV', () => {
  const first = Date.parse('0001-01-01T00:00:00Z');
  const last = Date.parse('9999-12-31T23:59:59.999Z');
  const utc = (ms: number) => new Date(ms).toISOString().replace('T', ' ').replace('Z', '');

  it('are right from the year 1 to the year 9999, by the calendar of the platform', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: first, max: last }), { maxLength: 60 }), (drawn) => {
        const values = [first, last, -1, 0, 1, Date.UTC(2024, 1, 29), Date.UTC(1900, 1, 28, 23, 59, 59, 999), ...drawn];
        const written = (type: 'date' | 'timestamp', resolutionMs: number) =>
          cells(column('t', type, 0, resolutionMs), numbers(values), values.length);
        expect(written('timestamp', 1)).toEqual(values.map(utc));
        expect(written('timestamp', 1000)).toEqual(values.map((ms) => utc(ms).slice(0, 19)));
        expect(written('date', 86400000)).toEqual(values.map((ms) => utc(ms).slice(0, 10)));
      }),
      { numRuns: 60, seed: 8 },
    );
  });

  it('write nothing outside of the calendar', () => {
    const written = cells(column('t', 'timestamp', 0, 1000), numbers([first - 1, last + 1, NaN, null, 0]), 5);
    expect(written).toEqual([null, null, null, null, '1970-01-01 00:00:00']);
  });
});

describe('CSV read by DuckDB', () => {
  it('is the values that were written, nulls apart from empty texts', async () => {
    const texts = ['plain', '', null, 'a,"b"\nc', 'é😀', ' x '];
    const dates = [0, -62135596800000, 253402214400000, 951782400000, null, 86400000];
    const moments = [1, -62135596800000, 253402300799999, 951868799000, null, 0];
    const columns: readonly Written[] = [
      { column: column('i', 'integer'), vector: numbers([0, -1, LARGEST, -LARGEST, null, 10000]) },
      { column: column('d', 'decimal', 4), vector: numbers([0, -1, 12345, LARGEST, null, -99999]) },
      { column: column('f', 'float'), vector: numbers([0.1, -1e-300, 1e308, 123456.789, null, 1e21]) },
      { column: column('b', 'boolean'), vector: numbers([1, 0, 1, 0, null, 1]) },
      { column: column('on', 'date', 0, 86400000), vector: numbers(dates) },
      { column: column('at', 'timestamp', 0, 1), vector: numbers(moments) },
      { column: column('t', 'text'), vector: text(texts) },
      { column: column('w', 'text'), vector: dictionary(texts) },
    ];
    const folder = mkdtempSync(join(tmpdir(), 'csv-'));
    const path = join(folder, 'all.csv');
    writeFileSync(path, csv(columns, 6));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const types =
      "{'i':'BIGINT','d':'DECIMAL(38,4)','f':'DOUBLE','b':'BOOLEAN','on':'DATE','at':'TIMESTAMP','t':'VARCHAR','w':'VARCHAR'}";
    const reader = await connection.runAndReadAll(
      `select i, d::varchar, f, b, "on"::varchar, "at"::varchar, t, w
       from read_csv('${path}', header = true, delim = ',', quote = '"', escape = '"', columns = ${types}, allow_quoted_nulls = false)`,
    );
    const rows = reader.getRowsJson();
    connection.closeSync();
    rmSync(folder, { recursive: true });
    expect(rows).toEqual([
      ['0', '0.0000', 0.1, true, '1970-01-01', '1970-01-01 00:00:00.001', 'plain', 'plain'],
      ['-1', '-0.0001', -1e-300, false, '0001-01-01', '0001-01-01 00:00:00', '', ''],
      [String(LARGEST), '1.2345', 1e308, true, '9999-12-31', '9999-12-31 23:59:59.999', null, null],
      [
        String(-LARGEST),
        '900719925474.0991',
        123456.789,
        false,
        '2000-02-29',
        '2000-02-29 23:59:59',
        'a,"b"\nc',
        'a,"b"\nc',
      ],
      [null, null, null, null, null, null, 'é😀', 'é😀'],
      ['10000', '-9.9999', 1e21, true, '1970-01-02', '1970-01-01 00:00:00', ' x ', ' x '],
    ]);
  });
});
