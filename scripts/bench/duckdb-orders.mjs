import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { CATEGORIES, ZIPF_EXPONENT } from './orders.mjs';

const total = CATEGORIES.reduce((sum, [, weight]) => sum + weight, 0);

/** The same columns by SQL; zipf by its continuous quantile, permuted affinely; normals by Box and Muller. */
const columns = `
  i + 1 AS id,
  (cast(pow(1 + random() * (pow(1e6, ${1 - ZIPF_EXPONENT}) - 1), ${1 / (1 - ZIPF_EXPONENT)}) AS bigint) * 611953 + 12345)
    % 1000000 + 1 AS customer_id,
  make_timestamp(cast(1704067200000000 + floor(random() * 63158400) * 1000000 AS bigint)) AS created_at,
  cast(35 * exp(0.8 * sqrt(-2 * ln(1 - random())) * cos(6.283185307179586 * random())) AS decimal(12, 2)) AS amount,
  CASE ${cases()} END AS category,
  random() < 0.93 AS paid`;

/** Native DuckDB on one thread: from a table of row numbers to a CSV file, which `run` overwrites. */
export async function openDuckDb(rows) {
  const folder = mkdtempSync(join(tmpdir(), 'semblance-bench-'));
  const file = join(folder, 'orders.csv');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE source AS SELECT range AS i FROM range(${rows})`);
  const source = `SELECT ${columns} FROM (SELECT i, random() AS c FROM source)`;
  return {
    async run() {
      await connection.run(`COPY (${source}) TO '${file}' (FORMAT csv, HEADER true)`);
      return statSync(file).size;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true });
    },
  };
}

function cases() {
  let sum = 0;
  return CATEGORIES.map(([name, weight], index) => {
    sum += weight;
    return index === CATEGORIES.length - 1 ? `ELSE '${name}'` : `WHEN c < ${sum / total} THEN '${name}'`;
  }).join(' ');
}
