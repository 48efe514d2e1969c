import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { formatTables } from '../../src/formats/format-tables.ts';
import type { SemblanceDocument, TableSpec } from '../../src/schema/document-model.ts';
import { tableCsv } from '../helpers/table-csv.ts';
import { openTemplate, type TestTemplate, testTemplates } from '../helpers/templates.ts';
import { PROMISES } from './template-promises.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const quoted = (names: readonly string[], table: string) => names.map((name) => `${table}."${name}"`).join(', ');

/** Duplicate keys, orphans and children before their parents, for every key and relation of a document. */
function generalPromises(document: SemblanceDocument): readonly (readonly [string, string])[] {
  const tables = formatTables(document.tables.map((spec) => ({ spec, rows: 0 })));
  return tables.flatMap(({ name, key, foreignKeys }) => {
    const spec = document.tables.find((each) => each.name === name);
    return [
      [`${name}: keys that come twice`, `select count(*) - count(distinct (${quoted(key, 't')})) from "${name}" t`],
      [
        `${name}: keys that are empty`,
        `select count(*) from "${name}" t where ${key.map((k) => `t."${k}" is null`).join(' or ')}`,
      ],
      ...foreignKeys.flatMap(({ columns, target, targetColumns }) => {
        const on = columns.map((column, i) => `c."${column}" = p."${targetColumns[i]}"`).join(' and ');
        const held = columns.map((column) => `c."${column}" is not null`).join(' and ');
        const what = `${name}.${columns.join('+')}`;
        const targetSpec = document.tables.find((each) => each.name === target);
        const times = spec && targetSpec && orderedTimes(spec, targetSpec);
        return [
          [`${what}: orphans`, `select count(*) from "${name}" c anti join "${target}" p on ${on} where ${held}`],
          ...(times === undefined
            ? []
            : [
                [
                  `${what}: rows before the one they point at`,
                  `select count(*) from "${name}" c join "${target}" p on ${on} where ${times}`,
                ] as const,
              ]),
        ] as const;
      }),
    ] as (readonly [string, string])[];
  });
}

/** A row may not be earlier than the one it points at, wherever both tables state their times. */
function orderedTimes(spec: TableSpec, target: TableSpec): string | undefined {
  const [own, other] = [shownTime(spec), shownTime(target)];
  if (own === undefined || other === undefined) return undefined;
  const isDay = own.type === 'date' || other.type === 'date';
  return isDay ? `c."${own.name}"::date < p."${other.name}"::date` : `c."${own.name}" < p."${other.name}"`;
}

function shownTime(table: TableSpec) {
  const event = table.columns.find(({ generator }) => generator.kind === 'event_time');
  const name = table.time ?? event?.name;
  return table.columns.find((column) => column.name === name && column.hidden !== true);
}

describe.each(testTemplates.map((template) => [template.id, template] as const))(
  'the files of %s, read by DuckDB',
  (id, template: TestTemplate) => {
    const { engine, document } = openTemplate(template);
    const folder = mkdtempSync(join(tmpdir(), 'template-'));
    let connection: DuckDBConnection;

    beforeAll(async () => {
      connection = await (await DuckDBInstance.create(':memory:')).connect();
      for (const { name } of document.tables) {
        const path = join(folder, `${name}.csv`);
        writeFileSync(path, tableCsv(engine, name));
        await connection.run(
          `create table "${name}" as select * from read_csv('${path}', header = true, delim = ',', sample_size = -1)`,
        );
      }
    });

    afterAll(() => {
      connection.closeSync();
      rmSync(folder, { recursive: true });
    });

    const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();

    it('have rows in every table, as many as the engine says', async () => {
      for (const { name } of document.tables) {
        expect(engine.rowCount(name), name).toBeGreaterThan(0);
        expect(await ask(`select count(*) from "${name}"`)).toEqual([[String(engine.rowCount(name))]]);
      }
    });

    it.each([...generalPromises(document), ...(PROMISES[id] ?? [])])('have no %s', async (_what, sql) => {
      expect(await ask(sql)).toEqual([['0']]);
    });

    it('are held to promises of their own', () => {
      expect(PROMISES[id]?.length ?? 0).toBeGreaterThan(0);
    });
  },
);
