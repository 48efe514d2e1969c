import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import type { QualityCheck } from '../../src/quality/report/quality-check.ts';
import type { PairReport } from '../../src/quality/report/quality-report.ts';
import type { SemblanceDocument } from '../../src/schema/document-model.ts';
import { type OpenDocument, openDocument } from '../helpers/open-document.ts';
import { reportOn } from '../helpers/report-on.ts';
import { smallShop } from '../helpers/small-shop.ts';
import { tableCsv } from '../helpers/table-csv.ts';
import { openTemplate, testTemplates } from '../helpers/templates.ts';

const DIGITS = 9;

/** How many rows break a gate, as SQL counts them; undefined for one that is not told in a line of it. */
function gateSql(check: QualityCheck, { tables }: SemblanceDocument): string | undefined {
  const { kind, table, columns } = check;
  const spec = tables.find(({ name }) => name === table);
  const [column = ''] = columns;
  const own = spec?.columns.find(({ name }) => name === column);
  const listed = columns.map((name) => `"${name}"`).join(', ');
  switch (kind) {
    case 'key_unique':
    case 'unique':
      return `select count(*) - count(distinct (${listed})) from "${table}"`;
    case 'no_nulls':
      return `select count(*) filter (where "${column}" is null) from "${table}"`;
    case 'foreign_key': {
      const target = own?.generator.kind === 'parent' ? spec?.rows.parent : own?.generator.table;
      const key = tables.find(({ name }) => name === target)?.key;
      if (columns.length !== 1 || key?.length !== 1) return undefined;
      return `select count(*) from "${table}" where "${column}" is not null and "${column}" not in (select "${key[0]}" from "${String(target)}")`;
    }
    case 'not_before': {
      const [, other] = columns;
      if (other === undefined) return notBeforeSql(check, tables);
      if (spec?.columns.find(({ name }) => name === other)?.hidden === true) return undefined;
      return `select count(*) from "${table}" where "${column}" < "${other}"`;
    }
    case 'computed': {
      const rollup: Readonly<Record<string, unknown>> = own?.generator ?? {};
      const { kind: made, table: child, aggregate, column: summed, where } = rollup;
      const from = tables.find(({ name }) => name === child);
      // The column that points here, where there is one only.
      const ways = (from?.columns ?? []).filter(({ generator }) =>
        generator.kind === 'parent' ? from?.rows.parent === table : generator.table === table,
      );
      const [foreign, ...others] = ways.map(({ name }) => name);
      const key = spec?.key?.[0];
      const isPlain = made === 'rollup' && where === undefined && foreign !== undefined && others.length === 0;
      const isHidden = from?.columns.some(({ name, hidden }) => name === summed && hidden === true) === true;
      if (!isPlain || isHidden || (aggregate !== 'sum' && aggregate !== 'count')) return undefined;
      const rolled = aggregate === 'count' ? 'count(*)' : `sum("${String(summed)}")`;
      return `select count(*) from "${table}" t left join (select "${foreign}" k, ${rolled} v from "${String(child)}" group by 1) on k = t."${key}" where abs(coalesce(v, 0) - t."${column}") > 1e-6`;
    }
    default:
      return undefined;
  }
}

/** How many rows are earlier than the one they belong to or point at: a time one step away, which the id of the check ends in. */
function notBeforeSql(
  { id, table, columns: [column = ''] }: QualityCheck,
  tables: SemblanceDocument['tables'],
): string | undefined {
  const spec = tables.find(({ name }) => name === table);
  const [head, time, ...further] = (id.split(' after ')[1] ?? '').split('.');
  const foreign = spec?.columns.find(({ name, generator }) =>
    generator.kind === 'parent' ? head === spec.rows.parent : name === head && generator.table !== undefined,
  );
  const target = tables.find(({ name }) => {
    return name === (foreign?.generator.kind === 'parent' ? head : foreign?.generator.table);
  });
  const other = target?.columns.find(({ name }) => name === time);
  if (foreign?.hidden !== undefined || target?.key?.length !== 1 || further.length > 0) return undefined;
  if (other === undefined || other.hidden === true) return undefined;
  const isOfDays = [other, spec?.columns.find(({ name }) => name === column)].some((each) => each?.type === 'date');
  const [mine, theirs] = [`c."${column}"`, `t."${time}"`].map((each) => (isOfDays ? `${each}::date` : each));
  return `select count(*) from "${table}" c join "${target.name}" t on c."${foreign?.name}" = t."${target.key[0]}" where ${mine} < ${theirs}`;
}

/** Mid-ranks of a column among the rows that are left. */
const rankedBy = (column: string) =>
  `rank() over (order by ${column}) + (count(*) over (partition by ${column}) - 1) / 2.0`;

/** What SQL makes of a pair of columns whose rows were all compared: a correlation, or Cramér's V without its bias. */
function pairSql(table: string, { columns, by }: PairReport, isOrdered: (column: string) => boolean): string {
  const [one, other] = columns.map((column) => `"${column}"`);
  const both = `from "${table}" where ${one} is not null and ${other} is not null`;
  if (by === 'ranks')
    return `select corr(a, b) from (select ${rankedBy(one ?? '')} a, ${rankedBy(other ?? '')} b ${both})`;
  const classes = columns.map((column, i) => {
    const held = `select rowid r, "${column}" v from "${table}" where "${column}" is not null`;
    const value = isOrdered(column) ? `floor(4 * (${rankedBy('v')} - 0.5) / count(*) over ())::text` : 'v::text';
    return `c${i} as (select r, ${value} k from (${held}))`;
  });
  return `with ${classes.join(', ')},
    cells as (select c0.k a, c1.k b, count(*) n from c0 join c1 using (r) group by all),
    mine as (select a, sum(n) m from cells group by a), theirs as (select b, sum(n) t from cells group by b),
    size as (select sum(n)::double n, (select count(*) from mine)::double r, (select count(*) from theirs)::double c from cells),
    square as (select size.n * (sum(cells.n * cells.n / (m * t)) - 1) x from cells join mine using (a) join theirs using (b), size group by size.n)
    select sqrt(greatest(0, x / n - (r - 1) * (c - 1) / (n - 1)) / (least(r - (r - 1) * (r - 1) / (n - 1), c - (c - 1) * (c - 1) / (n - 1)) - 1)) from square, size`;
}

/** Whether no class had to be put together with another one before they were compared. */
function isPlain({ by, cells, rows }: PairReport): boolean {
  if (by === 'ranks' || cells === undefined) return true;
  const mine = cells.counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const theirs = cells.columns.map((_, c) => cells.counts.reduce((sum, row) => sum + (row[c] ?? 0), 0));
  const least = Math.min(...mine.filter((count) => count > 0)) * Math.min(...theirs.filter((count) => count > 0));
  return least / rows >= 8 && ![...cells.rows, ...cells.columns].some((label) => label.endsWith(' others'));
}

/** Documents, and how many orders of times SQL counts of each. */
const DOCUMENTS: readonly (readonly [string, number, () => OpenDocument])[] = [
  ['the small shop', 1, () => openDocument(smallShop())],
  ...(
    [
      ['iot/sensor-log', 0],
      ['saas/small-saas', 1],
      ['starters/many-to-many', 1],
    ] as const
  ).map(([id, timesTold]) => {
    const template = testTemplates.find((each) => each.id === id);
    if (template === undefined) throw new Error(`there is no template ${id}`);
    return [id, timesTold, () => openTemplate(template)] as const;
  }),
];

describe.each(DOCUMENTS)('the report of %s', (_id, timesTold, open) => {
  it('says of its files what SQL says of them', { timeout: 60_000 }, async () => {
    const opened = open();
    const report = reportOn(opened);
    const folder = mkdtempSync(join(tmpdir(), 'report-'));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
    let [compared, gates, ofPairs, ofTimes, ofSigns] = [0, 0, 0, 0, 0];
    try {
      for (const { name } of report.tables) {
        const path = join(folder, `${name}.csv`);
        writeFileSync(path, tableCsv(opened.engine, name));
        await connection.run(
          `create table "${name}" as select * from read_csv('${path}', header = true, sample_size = -1)`,
        );
      }
      for (const { name, rows, columns } of report.tables) {
        for (const column of columns) {
          const sql = `select count(*), count(*) - count("${column.name}") from "${name}"`;
          expect(await ask(sql)).toEqual([[String(rows), String(column.nulls)]]);
          const { numbers, top } = column;
          if (numbers !== undefined && ['integer', 'decimal', 'float'].includes(column.type)) {
            const of = `"${column.name}"::double`;
            const [found = []] = await ask(
              `select min(${of}), max(${of}), avg(${of}), stddev_samp(${of}) from "${name}"`,
            );
            const stated = [numbers.min, numbers.max, numbers.mean, numbers.sd];
            stated.forEach((value, i) => {
              expect(value.toPrecision(DIGITS)).toBe(Number(found[i]).toPrecision(DIGITS));
              compared++;
            });
          }
          if (column.distinct?.by === 'exact') {
            expect(await ask(`select count(distinct "${column.name}") from "${name}"`)).toEqual([
              [String(column.distinct.count)],
            ]);
            compared++;
          }
          const { signs } = column;
          if (signs !== undefined && signs.rows === rows - column.nulls) {
            const holding = (class_: string) => `count(*) filter (where regexp_matches("${column.name}", '${class_}'))`;
            const classes = ['^$', '[A-Za-z]', '[0-9]', '\\s', '[!-/:-@\\[-`{-~]', '[^\\x00-\\x7F]'];
            const [found] = await ask(`select ${classes.map(holding).join(', ')} from "${name}"`);
            const { empty, letters, digits, spaces, marks, beyondAscii } = signs;
            expect(found).toEqual([empty, letters, digits, spaces, marks, beyondAscii].map(String));
            compared++;
            ofSigns++;
          }
          const words = ['text', 'boolean'].includes(column.type) ? (top ?? []) : [];
          for (const { value, rows: times } of words) {
            const text = value.replaceAll("'", "''");
            const found = await ask(`select count(*) from "${name}" where "${column.name}"::text = '${text}'`);
            expect(found).toEqual([[String(times)]]);
            compared++;
          }
        }
      }
      for (const { name, relations } of report.tables) {
        for (const { fanOut, columns, target } of relations) {
          const [column] = columns;
          const key = opened.document.tables.find((each) => each.name === target)?.key?.[0];
          if (fanOut === undefined || columns.length !== 1 || key === undefined) continue;
          const counted = `select "${column}" k, count(*) n from "${name}" group by 1`;
          const sql = `select count(*) - count(n), max(n), sum(n) from "${target}" t left join (${counted}) on k = t."${key}"`;
          expect(await ask(sql)).toEqual([[String(fanOut.childless), String(fanOut.most), String(fanOut.children)]]);
          compared++;
        }
      }
      for (const { name, pairs, columns } of report.tables) {
        const isOrdered = (column: string) => columns.find((each) => each.name === column)?.numbers !== undefined;
        for (const pair of pairs?.pairs ?? []) {
          if (pairs?.rows !== pairs?.ofRows || !isPlain(pair)) continue;
          const [[found] = []] = await ask(pairSql(name, pair, isOrdered));
          expect(Number(found), pair.columns.join()).toBeCloseTo(pair.value, 9);
          ofPairs++;
        }
      }
      for (const check of report.checks) {
        const sql = gateSql(check, opened.document);
        if (sql === undefined) continue;
        expect([check.id, await ask(sql)]).toEqual([check.id, [[String(check.value ?? 0)]]]);
        gates++;
        if (check.kind === 'not_before') ofTimes++;
      }
    } finally {
      connection.closeSync();
      rmSync(folder, { recursive: true });
    }
    expect(compared).toBeGreaterThan(10);
    expect(gates).toBeGreaterThan(5);
    expect(ofPairs).toBeGreaterThan(0);
    expect(ofTimes).toBe(timesTold);
    expect(ofSigns).toBeGreaterThan(0);
  });
});
