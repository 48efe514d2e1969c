import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { HARD_TEXTS, wildText } from '../helpers/wild-texts.ts';
import { column, dictionary, fileOf, numbers, text, type Written } from '../helpers/written-columns.ts';

vi.setConfig({ testTimeout: 30000 });

const FORMATS = ['json', 'ndjson'] as const;

function linesOf(format: (typeof FORMATS)[number], columns: readonly Written[], count: number): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fileOf(format, columns, count));
}

function rowsOf(format: (typeof FORMATS)[number], columns: readonly Written[], count: number): unknown[] {
  const lines = linesOf(format, columns, count);
  if (format === 'json') return JSON.parse(lines) as unknown[];
  expect(lines.endsWith('\n') || lines === '').toBe(true);
  return lines
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);
}

describe.each(FORMATS)('texts in %s', (format) => {
  it('come back as they were, whatever they hold, null apart from empty', () => {
    fc.assert(
      fc.property(fc.array(fc.option(wildText(true), { nil: null }), { minLength: 1, maxLength: 20 }), (drawn) => {
        const values = [...HARD_TEXTS, null, '\u0000', ...drawn];
        for (const vector of [text(values), dictionary(values)]) {
          const rows = rowsOf(format, [{ column: column('t', 'text'), vector }], values.length);
          expect(rows).toEqual(values.map((t) => ({ t })));
        }
      }),
      { numRuns: 100, seed: 11 },
    );
  });
});

describe('JSON', () => {
  it('escapes what RFC 8259 wants escaped and nothing else', () => {
    const values = ['"', '\\', '/', '\b\f\n\r\t', '\u0000\u001f', '\u007fé😀', ''];
    const lines = linesOf('ndjson', [{ column: column('t', 'text'), vector: text(values) }], values.length);
    expect(lines.trimEnd().split('\n')).toEqual([
      String.raw`{"t":"\""}`,
      String.raw`{"t":"\\"}`,
      '{"t":"/"}',
      String.raw`{"t":"\b\f\n\r\t"}`,
      String.raw`{"t":"\u0000\u001f"}`,
      '{"t":"\u007fé😀"}',
      '{"t":""}',
    ]);
  });

  it('holds numbers with exactly their digits, moments by ISO 8601, booleans and nulls', () => {
    const columns: readonly Written[] = [
      { column: column('i', 'integer'), vector: numbers([-7, 2 ** 60, null]) },
      { column: column('d', 'decimal', 2), vector: numbers([-150, 5, null]) },
      { column: column('w', 'decimal', 0), vector: numbers([-150, 5, null]) },
      { column: column('f', 'float'), vector: numbers([-1e-7, NaN, Infinity]) },
      { column: column('b', 'boolean'), vector: numbers([1, 0, null]) },
      { column: column('on', 'date', 0, 86400000), vector: numbers([0, -86400000, null]) },
      { column: column('at', 'timestamp', 0, 1000), vector: numbers([0, 951868799000, 1e15]) },
      { column: column('ms', 'timestamp', 0, 1), vector: numbers([1, -1, null]) },
    ];
    const first = '{"i":-7,"d":-1.50,"w":-150,"f":-1e-7,"b":true,"on":"1970-01-01","at":"1970-01-01T00:00:00","ms":';
    const second = `{"i":${2n ** 60n},"d":0.05,"w":5,"f":null,"b":false,"on":"1969-12-31","at":"2000-02-29T23:59:59","ms":`;
    expect(linesOf('json', columns, 3)).toBe(
      `[\n${first}"1970-01-01T00:00:00.001"},\n${second}"1969-12-31T23:59:59.999"},\n` +
        '{"i":null,"d":null,"w":null,"f":null,"b":null,"on":null,"at":null,"ms":null}\n]\n',
    );
  });

  it('quotes the names of columns', () => {
    expect(linesOf('ndjson', [{ column: column('a"b', 'integer'), vector: numbers([1]) }], 1)).toBe('{"a\\"b":1}\n');
  });

  it('is a whole array where there are no rows', () => {
    expect(rowsOf('json', [{ column: column('a', 'integer'), vector: numbers([]) }], 0)).toEqual([]);
    expect(linesOf('ndjson', [{ column: column('a', 'integer'), vector: numbers([]) }], 0)).toBe('');
  });
});

describe.each([
  ['json', 'array'],
  ['ndjson', 'newline_delimited'],
] as const)('%s read by DuckDB', (format, wanted) => {
  it('is the values that were written', async () => {
    // DuckDB cannot read texts with U+0000.
    const values = [...HARD_TEXTS, null];
    const columns: readonly Written[] = [
      { column: column('t', 'text'), vector: text(values) },
      { column: column('d', 'decimal', 2), vector: numbers(values.map((_, i) => (i === 3 ? null : i * -101))) },
      { column: column('at', 'timestamp', 0, 1000), vector: numbers(values.map((_, i) => i * 1e11)) },
      { column: column('b', 'boolean'), vector: numbers(values.map((_, i) => i % 2)) },
    ];
    const folder = mkdtempSync(join(tmpdir(), 'json-'));
    const path = join(folder, 'all.json');
    writeFileSync(path, fileOf(format, columns, values.length));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const types = "{'t': 'VARCHAR', 'd': 'DECIMAL(18,2)', 'at': 'TIMESTAMP', 'b': 'BOOLEAN'}";
    const reader = await connection.runAndReadAll(
      `select t, d::varchar, epoch_ms("at"), b from read_json('${path}', format = '${wanted}', columns = ${types})`,
    );
    const rows = reader.getRowsJson();
    connection.closeSync();
    rmSync(folder, { recursive: true });
    const decimal = (units: number) => `${units < 0 ? '-' : ''}${(Math.abs(units) / 100).toFixed(2)}`;
    expect(rows).toEqual(values.map((t, i) => [t, i === 3 ? null : decimal(i * -101), String(i * 1e11), i % 2 === 1]));
  });
});
