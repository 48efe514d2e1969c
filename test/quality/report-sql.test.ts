import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../helpers/open-document.ts';
import { reportOn } from '../helpers/report-on.ts';
import { smallShop } from '../helpers/small-shop.ts';
import { tableCsv } from '../helpers/table-csv.ts';

const DIGITS = 9;

describe('the report of the small shop', () => {
  it('says of its files what SQL says of them', { timeout: 60_000 }, async () => {
    const opened = openDocument(smallShop());
    const report = reportOn(opened);
    const folder = mkdtempSync(join(tmpdir(), 'report-'));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
    let compared = 0;
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
          for (const { value, rows: times } of top ?? []) {
            const found = await ask(`select count(*) from "${name}" where "${column.name}"::text = '${value}'`);
            expect(found).toEqual([[String(times)]]);
            compared++;
          }
        }
      }
      const fanOut = report.tables.find(({ name }) => name === 'order')?.relations[0]?.fanOut;
      expect(
        await ask(
          'select count(*) - count(n), max(n), sum(n) from customer left join (select customer_id, count(*) n from "order" group by 1) on customer_id = id',
        ),
      ).toEqual([[String(fanOut?.childless), String(fanOut?.most), String(fanOut?.children)]]);
    } finally {
      connection.closeSync();
      rmSync(folder, { recursive: true });
    }
    expect(compared).toBeGreaterThan(30);
  });
});
