import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it, vi } from 'vitest';
import { DOCUMENT_SCHEMA } from '../../../../src/engine/document-schema.ts';
import { GENERATORS } from '../../../../src/engine/generators/registry.ts';
import { profileColumn } from '../../../../src/quality/profiles/profile-column.ts';
import { fakerTexts } from '../../../../src/runtime/faker-texts.ts';
import type { SemblanceDocument } from '../../../../src/schema/document-model.ts';
import { renameColumn } from '../../../../src/schema/edits/rename-column.ts';
import { chiSquarePValue } from '../../../helpers/chi-square.ts';
import { cellsOf, rowsOf } from '../../../helpers/column-bytes.ts';
import { documentFiles, documentScript } from '../../../helpers/document-files.ts';
import { lawDocument } from '../../../helpers/law-document.ts';
import { checkDocument, openDocument } from '../../../helpers/open-document.ts';
import { emptyPostgres } from '../../../helpers/postgres.ts';

vi.setConfig({ testTimeout: 120000 });

const ROWS = 10000;
const WILD = ['a"b', 'line\nbreak', 'back\\slash', 'é😀', '', '\u0001', "it's"];

const line = [
  { name: 'no', type: 'integer', generator: { kind: 'sequence' } },
  { name: 'quantity', type: 'integer', generator: { kind: 'uniform', min: 1, max: 6 } },
  { name: 'unit', type: 'decimal', scale: 2, generator: { kind: 'uniform', min: 0.05, max: 20 } },
  { name: 'total', type: 'decimal', scale: 2, generator: { kind: 'formula', formula: 'quantity * unit' } },
  { name: 'rebate', type: 'decimal', scale: 2, generator: { kind: 'formula', formula: 'total * share' } },
];

const nested = (mean: number, more: readonly object[] = []) => ({
  name: 'payload',
  type: 'json',
  generator: {
    kind: 'nested',
    fields: [
      { name: 'who', type: 'text', generator: { kind: 'person', part: 'full_name' } },
      { name: 'the note', type: 'text', generator: { kind: 'category', values: WILD.map((value) => ({ value })) } },
      { name: 'code', type: 'text', generator: { kind: 'pattern', pattern: '["\\\\\\né]{3}' } },
      { name: 'at', type: 'timestamp', generator: { kind: 'moment' } },
      { name: 'opens', type: 'time', generator: { kind: 'time_of_day' } },
      { name: 'flag', type: 'boolean', generator: { kind: 'boolean', share: 0.5 } },
      { name: 'size', type: 'float', generator: { kind: 'normal', mean: 0, sd: 1e9 } },
      {
        name: 'maybe',
        type: 'integer',
        nullable: true,
        generator: { kind: 'formula', formula: 'if(flag, null, 7)' },
      },
      { name: 'lines', type: 'json', generator: { kind: 'nested', fields: line, count: { kind: 'poisson', mean } } },
      ...more,
    ],
  },
});

const beside = [
  { name: 'share', type: 'decimal', scale: 2, generator: { kind: 'uniform', min: 0, max: 0.5 } },
  { name: 'first', type: 'text', generator: { kind: 'person', part: 'first_name' } },
];

interface Line {
  readonly no: number;
  readonly quantity: number;
  readonly unit: number;
  readonly total: number;
  readonly rebate: number;
}

interface Payload {
  readonly who: string;
  readonly 'the note': string;
  readonly code: string;
  readonly at: string;
  readonly opens: string;
  readonly flag: boolean;
  readonly size: number;
  readonly maybe: number | null;
  readonly lines: readonly Line[];
}

const opened = openDocument(lawDocument(5, ROWS, [...beside, nested(2)]));
const cells = cellsOf(rowsOf(opened.engine, 'sample'), 'payload').map(String);
const payloads = cells.map((cell) => JSON.parse(cell) as Payload);

describe('nested values', () => {
  it('are JSON of the stated form, in 10 000 rows', () => {
    const odd = payloads.filter(
      (each) =>
        !(
          Object.keys(each).join() === 'who,the note,code,at,opens,flag,size,maybe,lines' &&
          WILD.includes(each['the note']) &&
          /^["\\né]{3}$/.test(each.code.replaceAll('\n', 'n')) &&
          /^202[45]-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(each.at) &&
          /^\d\d:\d\d:\d\d$/.test(each.opens) &&
          Number.isFinite(each.size) &&
          each.maybe === (each.flag ? null : 7) &&
          each.lines.every(({ no, quantity }, i) => no === i + 1 && quantity >= 1 && quantity <= 6)
        ),
    );
    expect(odd).toEqual([]);
    expect(new Set(payloads.map((each) => each['the note'])).size).toBe(WILD.length);
  });

  it('hold decimals with all their digits, and what formulas of siblings and of the row give', () => {
    const shares = cellsOf(rowsOf(opened.engine, 'sample'), 'share');
    const cents = (text: string) => Math.round(Number(text) * 100);
    let seen = 0;
    cells.forEach((cell, row) => {
      for (const [, quantity = '', unit = '', total = '', rebate = ''] of cell.matchAll(
        /"quantity":(\d),"unit":([\d.]+),"total":([\d.]+),"rebate":([\d.]+)/g,
      )) {
        seen++;
        expect([unit, total, rebate].every((each) => /^\d+\.\d\d$/.test(each))).toBe(true);
        expect(cents(total)).toBe(Number(quantity) * cents(unit));
        expect(cents(rebate)).toBe(Math.floor((cents(total) * cents(String(shares[row]))) / 100 + 0.5));
      }
    });
    expect(seen).toBe(payloads.reduce((sum, { lines }) => sum + lines.length, 0));
    expect(seen).toBeGreaterThan(ROWS);
  });

  it('of one object agree with the person of the row', () => {
    const firsts = cellsOf(rowsOf(opened.engine, 'sample'), 'first');
    expect(payloads.filter(({ who }, row) => !who.startsWith(`${firsts[row]} `))).toEqual([]);
  });

  it('have as many elements as their law says', () => {
    const counts = payloads.map(({ lines }) => lines.length);
    const probability = (k: number) => (Math.exp(-2) * 2 ** k) / ([1, 1, 2, 6, 24, 120, 720][k] ?? 1);
    const cellsExpected = [0, 1, 2, 3, 4, 5, 6].map((k) => ROWS * probability(k));
    const rest = ROWS - cellsExpected.reduce((a, b) => a + b, 0);
    const observed = [0, 1, 2, 3, 4, 5, 6].map((k) => counts.filter((each) => each === k).length);
    const pairs = [...observed, ROWS - observed.reduce((a, b) => a + b, 0)].map(
      (each, i) => [each, [...cellsExpected, rest][i] ?? 0] as const,
    );
    const statistic = pairs.reduce((sum, [o, e]) => sum + ((o - e) * (o - e)) / e, 0);
    expect(chiSquarePValue(statistic, 7)).toBeGreaterThan(1e-4);
  });

  it('draw each element on its own', () => {
    const both = payloads.filter(({ lines }) => lines.length >= 2);
    const table = new Float64Array(36);
    for (const { lines } of both) {
      const at = ((lines[0]?.quantity ?? 0) - 1) * 6 + (lines[1]?.quantity ?? 0) - 1;
      table[at] = (table[at] as number) + 1;
    }
    const expected = both.length / 36;
    const statistic = table.reduce((sum, each) => sum + ((each - expected) * (each - expected)) / expected, 0);
    expect(chiSquarePValue(statistic, 35)).toBeGreaterThan(1e-4);
  });

  it('keep their elements when lists grow, and their fields when others come', () => {
    const grown = openDocument(
      lawDocument(5, 2000, [
        ...beside,
        nested(5, [{ name: 'more', type: 'integer', generator: { kind: 'uniform', min: 1, max: 9 } }]),
      ]),
    );
    const after = cellsOf(rowsOf(grown.engine, 'sample'), 'payload').map((each) => JSON.parse(String(each)) as Payload);
    let longer = 0;
    after.forEach((each, row) => {
      const before = payloads[row] as Payload;
      expect(each).toMatchObject({ ...before, lines: each.lines });
      expect(each.lines.slice(0, before.lines.length)).toEqual(before.lines);
      if (each.lines.length > before.lines.length) longer++;
    });
    expect(longer).toBeGreaterThan(1000);
    expect(cellsOf(rowsOf(grown.engine, 'sample'), 'share')).toEqual(
      cellsOf(rowsOf(opened.engine, 'sample', 2000), 'share'),
    );
  });

  it('show how many elements their lists have', () => {
    const tags = {
      kind: 'nested',
      items: { type: 'integer', generator: { kind: 'sequence' } },
      count: { kind: 'uniform', min: 0, max: 3 },
    };
    const rows = rowsOf(
      openDocument(lawDocument(1, 4000, [{ name: 'x', type: 'json', generator: tags }])).engine,
      'sample',
    );
    const column = rows.table.columns.get('x');
    const profile = column && profileColumn(rows, column, 30);
    expect(profile).toMatchObject({
      caption: 'elements per cell',
      nulls: 0,
      chart: { kind: 'histogram', axis: 'number' },
    });
    expect(profile?.chart.kind === 'histogram' && profile.chart.counts.reduce((a, b) => a + b, 0)).toBe(4000);
    expect(new Set(cellsOf(rows, 'x'))).toEqual(new Set(['[]', '[1]', '[1,2]', '[1,2,3]']));
  });
});

describe('files of nested values', () => {
  const small = openDocument(lawDocument(5, 500, [...beside, nested(2)]));
  const expected = payloads.slice(0, 500);

  it('hold values in JSON and NDJSON, and texts in CSV, all alike', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'semblance-nested-'));
    const duckdb = await (await DuckDBInstance.create()).connect();
    try {
      for (const format of ['json', 'ndjson', 'csv'] as const) {
        const [bytes] = documentFiles(small, format).values();
        if (bytes === undefined) throw new Error('no file');
        const path = join(folder, `x.${format}`);
        writeFileSync(path, bytes);
        const source = format === 'csv' ? `read_csv('${path}')` : `read_json('${path}')`;
        const read = await duckdb.runAndReadAll(
          `select to_json(payload)::varchar as j from (select ${format === 'csv' ? 'payload::json' : 'payload'} as payload from ${source} order by id)`,
        );
        const values = read.getRows().map(([text]) => JSON.parse(String(text)) as Payload);
        expect(values.map(({ lines }) => lines.map(({ total }) => total))).toEqual(
          expected.map(({ lines }) => lines.map(({ total }) => total)),
        );
        expect(values.map((each) => each['the note'])).toEqual(expected.map((each) => each['the note']));
        if (format !== 'csv') {
          const text = new TextDecoder().decode(bytes);
          const rows =
            format === 'json'
              ? JSON.parse(text)
              : text
                  .trimEnd()
                  .split('\n')
                  .map((each) => JSON.parse(each));
          expect((rows as { payload: unknown }[]).map(({ payload }) => payload)).toEqual(expected);
        }
      }
    } finally {
      duckdb.closeSync();
      rmSync(folder, { recursive: true });
    }
  });

  it('are jsonb to PostgreSQL', async () => {
    const database = await emptyPostgres();
    await database.exec(documentScript(small, 'sql-postgres'));
    const { rows } = await database.query<{ payload: Payload; kind: string }>(
      `select payload, pg_typeof(payload)::text as kind from sample order by id`,
    );
    expect(rows.map(({ payload }) => payload)).toEqual(expected);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['jsonb']));
  });
});

const one = (generator: object, more: object = {}) =>
  lawDocument(1, 10, [...beside, { name: 'x', type: 'json', generator, ...more }]);
const at = '/tables/0/columns/3';

describe('a nested value that cannot be', () => {
  const text = { type: 'text', generator: { kind: 'constant', value: 'a' } };
  const field = (name: string, more: object = {}) => ({ name, ...text, ...more });
  let deep: object = { kind: 'nested', fields: [field('a')] };
  for (let i = 0; i < 8; i++) deep = { kind: 'nested', fields: [{ name: 'a', type: 'json', generator: deep }] };

  it.each([
    ['neither object nor list', { kind: 'nested' }, 'missing_key', '/generator'],
    [
      'both',
      { kind: 'nested', fields: [field('a')], items: text, count: { kind: 'fixed', count: 2 } },
      'conflict',
      '/generator/items',
    ],
    ['a list without a count', { kind: 'nested', items: text }, 'missing_key', '/generator/count'],
    [
      'two fields of a name',
      { kind: 'nested', fields: [field('a'), field('a')] },
      'duplicate_name',
      '/generator/fields/1/name',
    ],
    ['a field without a name', { kind: 'nested', fields: [field('')] }, 'invalid_name', '/generator/fields/0/name'],
    [
      'too many elements',
      { kind: 'nested', items: text, count: { kind: 'poisson', mean: 2000 } },
      'too_large',
      '/generator/count',
    ],
    [
      'a type its generator cannot make',
      { kind: 'nested', fields: [field('a', { type: 'integer', generator: { kind: 'boolean', share: 0.5 } })] },
      'type_mismatch',
      '/generator/fields/0/type',
    ],
    [
      'decimal places of a text',
      { kind: 'nested', fields: [field('a', { scale: 2 })] },
      'conflict',
      '/generator/fields/0/scale',
    ],
    [
      'a field behind',
      { kind: 'nested', fields: [field('a', { generator: { kind: 'formula', formula: 'concat(b)' } }), field('b')] },
      'formula_error',
      '/generator/fields/0/generator/formula',
    ],
    [
      'a field named like a column',
      {
        kind: 'nested',
        fields: [field('first'), field('b', { generator: { kind: 'formula', formula: 'concat(first)' } })],
      },
      'formula_error',
      '/generator/fields/1/generator/formula',
    ],
    [
      'null where none may be',
      {
        kind: 'nested',
        fields: [field('a', { generator: { kind: 'formula', formula: 'if(share > 0.2, null, first)' } })],
      },
      'null_not_allowed',
      '/generator/fields/0/nullable',
    ],
    [
      'an unknown generator',
      { kind: 'nested', fields: [field('a', { generator: { kind: 'catgory', values: [] } })] },
      'unknown_kind',
      '/generator/fields/0/generator/kind',
    ],
    [
      'an unknown parameter',
      { kind: 'nested', fields: [field('a', { generator: { kind: 'constant', value: 'a', vaule: 'b' } })] },
      'unknown_key',
      '/generator/fields/0/generator/vaule',
    ],
    ['too much depth', deep, 'too_deep', `/generator${'/fields/0/generator'.repeat(8)}`],
  ])('says so: %s', (_, generator, code, path) => {
    const { diagnostics } = checkDocument(one(generator));
    expect(diagnostics.map((each) => [each.code, each.path])).toEqual([[code, at + path]]);
  });

  it('is unique, a key, or what another table points at', () => {
    const generator = { kind: 'nested', fields: [field('a')] };
    expect(checkDocument(one(generator, { unique: true })).diagnostics).toMatchObject([
      { code: 'not_unique', path: `${at}/unique` },
    ]);
    const document = one(generator);
    const [table] = document.tables;
    const keyed = { ...document, tables: [{ ...table, key: ['x'] }] };
    expect(checkDocument(keyed).diagnostics).toMatchObject([{ code: 'not_unique', path: '/tables/0/key/0' }]);
    const types = GENERATORS.filter(({ kind }) => kind === 'reference' || kind === 'parent').flatMap(
      (kind) => kind.types,
    );
    expect(types).not.toContain('json');
  });
});

describe('every generator', () => {
  it.each(GENERATORS.filter(({ kind }) => kind !== 'nested').map((kind) => [kind.kind, kind] as const))(
    'stands in a list of objects, or says that it cannot: %s',
    (_, kind) => {
      const type = kind.types[0];
      const part = { name: 'a', type, nullable: true, generator: kind.defaults };
      const document = one({ kind: 'nested', fields: [part], count: { kind: 'fixed', count: 2 } });
      const { diagnostics, plan } = checkDocument(document);
      for (const each of diagnostics) expect(each.path.startsWith(`${at}/generator/fields/0`)).toBe(true);
      if (plan === undefined) return expect(diagnostics.length).toBeGreaterThan(0);
      const rows = rowsOf(openDocument(document, { textMakers: fakerTexts() }).engine, 'sample');
      for (const cell of cellsOf(rows, 'x')) expect(JSON.parse(String(cell))).toHaveLength(2);
    },
  );
});

describe('renaming a column', () => {
  it('rewrites what nested values say of it, and keeps their data', () => {
    const document = lawDocument(5, 50, [...beside, nested(2)]) as unknown as SemblanceDocument;
    const renamed = renameColumn(document, 'sample', 'share', 'part', DOCUMENT_SCHEMA.json);
    if (renamed.kind !== 'edited') throw new Error(renamed.reason);
    expect(JSON.stringify(renamed.document)).toContain('"formula":"total * part"');
    const after = openDocument(renamed.document);
    expect(cellsOf(rowsOf(after.engine, 'sample'), 'payload')).toEqual(cells.slice(0, 50));
    const print = (of: typeof after) => of.plan.tables[0]?.columns.find(({ name }) => name === 'payload')?.fingerprint;
    expect(print(after)).toBe(print(openDocument(document)));
  });
});
