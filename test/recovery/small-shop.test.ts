import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { permutation } from '../../src/engine/random/permutation.ts';
import { streamKey } from '../../src/engine/random/stream-key.ts';
import { type CsvFile, csvColumn, readCsv } from '../helpers/csv-reader.ts';
import { openDocument } from '../helpers/open-document.ts';
import { looseTable, smallShop } from '../helpers/small-shop.ts';
import { tableCsv } from '../helpers/table-csv.ts';

vi.setConfig({ testTimeout: 60000, hookTimeout: 60000 });

const TABLES = ['customer', 'product', 'order', 'order_item'] as const;
type Table = (typeof TABLES)[number];
const START = Date.UTC(2024, 0, 1);
const END = Date.UTC(2026, 0, 1);

const { engine } = openDocument(
  smallShop((document) => {
    looseTable(document, 'customer').rows.count = 6000;
  }),
);
const bytes = new Map(TABLES.map((name) => [name, tableCsv(engine, name)]));
const files = new Map(TABLES.map((name) => [name, readCsv(bytes.get(name) ?? new Uint8Array())]));

function file(name: Table): CsvFile {
  const found = files.get(name);
  if (found === undefined) throw new Error(`no file ${name}`);
  return found;
}

const texts = (table: Table, name: string) => csvColumn(file(table), name).map((cell) => cell ?? '');
const numbers = (table: Table, name: string) => texts(table, name).map(Number);
const moments = (table: Table, name: string) =>
  texts(table, name).map((text) => Date.parse(`${text.replace(' ', 'T')}Z`));
const cents = (text: string) => {
  if (!/^\d+\.\d\d$/.test(text)) throw new Error(`${text} has no two decimal places`);
  return Number(text.replace('.', ''));
};

describe('the files of the small shop, read as bytes', () => {
  it('have keys of their own and no orphan', () => {
    for (const name of TABLES) expect(new Set(texts(name, 'id')).size).toBe(file(name).rows.length);
    for (const [table, column, target] of [
      ['order', 'customer_id', 'customer'],
      ['order_item', 'order_id', 'order'],
      ['order_item', 'product_id', 'product'],
    ] as const) {
      const keys = new Set(texts(target, 'id'));
      expect(texts(table, column).filter((key) => !keys.has(key))).toEqual([]);
    }
  });

  it('add up to the cent: lines to orders, orders to customers', () => {
    const lineTotals = texts('order_item', 'line_total').map(cents);
    const unitPrices = texts('order_item', 'unit_price').map(cents);
    const quantities = numbers('order_item', 'quantity');
    expect(lineTotals).toEqual(unitPrices.map((price, i) => price * (quantities[i] ?? NaN)));

    const sums = new Map<string, number>();
    const counts = new Map<string, number>();
    texts('order_item', 'order_id').forEach((order, i) => {
      sums.set(order, (sums.get(order) ?? 0) + (lineTotals[i] ?? NaN));
      counts.set(order, (counts.get(order) ?? 0) + 1);
    });
    const totals = texts('order', 'total').map(cents);
    expect(totals).toEqual(texts('order', 'id').map((order) => sums.get(order) ?? 0));
    expect(numbers('order', 'items')).toEqual(texts('order', 'id').map((order) => counts.get(order) ?? 0));

    const spent = new Map<string, number>();
    texts('order', 'customer_id').forEach((customer, i) => {
      spent.set(customer, (spent.get(customer) ?? 0) + (totals[i] ?? NaN));
    });
    expect(texts('customer', 'spent').map(cents)).toEqual(texts('customer', 'id').map((id) => spent.get(id) ?? 0));
  });

  it('give every line the price of its product', () => {
    const prices = new Map(texts('product', 'id').map((id, i) => [id, texts('product', 'price')[i]]));
    expect(texts('order_item', 'unit_price')).toEqual(texts('order_item', 'product_id').map((id) => prices.get(id)));
  });

  it('have no order before its customer, none after the time frame, and the orders of a customer in time order', () => {
    const signedUp = moments('customer', 'signed_up_at');
    const since = new Map(texts('customer', 'id').map((id, i) => [id, signedUp[i] ?? NaN]));
    const customers = texts('order', 'customer_id');
    const placed = moments('order', 'placed_at');
    expect(placed.filter((time, i) => !(time >= (since.get(customers[i] ?? '') ?? Infinity) && time < END))).toEqual(
      [],
    );
    expect(placed.filter((time, i) => customers[i] === customers[i - 1] && time < (placed[i - 1] ?? NaN))).toEqual([]);
  });
});

describe('what was planted in the small shop', () => {
  it('is six orders for a customer who is there all the time', () => {
    const exposure = moments('customer', 'signed_up_at').reduce((sum, since) => sum + (END - since) / (END - START), 0);
    const orders = file('order').rows.length;
    // Poisson: the standard error of the rate is sqrt(orders) / exposure, 0.7 % here; five of them are allowed.
    expect(Math.abs(orders / exposure - 6)).toBeLessThan(5 * (Math.sqrt(orders) / exposure));
    expect(5 * (Math.sqrt(orders) / exposure)).toBeLessThan(0.25);
  });

  it('is an S-curve of sign-ups with midpoint 0.4 and steepness 12', () => {
    const positions = moments('customer', 'signed_up_at').map((time) => (time - START) / (END - START));
    const { midpoint, steepness } = fitLogistic(positions);
    expect(Math.abs(midpoint - 0.4)).toBeLessThan(0.01);
    expect(Math.abs(steepness - 12)).toBeLessThan(0.8);
  });

  it('is one to eight items an order, from a Poisson law of mean 2', () => {
    const items = numbers('order', 'items');
    expect(Math.min(...items)).toBe(1);
    expect(Math.max(...items)).toBeLessThanOrEqual(8);
    const rate = fitTruncatedPoisson(items, 1, 8);
    expect(Math.abs(rate - 2)).toBeLessThan(0.06);
  });

  it('is favourites with the exponent 0.9 among the products', () => {
    const order = permutation(streamKey(42, 'order_item', 'product_id', 'order'), 200);
    const ranks = numbers('order_item', 'product_id').map((id) => order.inverse(id - 1));
    const exponent = fitZipf(ranks, 200);
    expect(Math.abs(exponent - 0.9)).toBeLessThan(0.02);
    // A reader of the file does not know the ranks; the frequencies, sorted, show the exponent as well.
    const counts = new Float64Array(200);
    for (const rank of ranks) counts[rank] = (counts[rank] as number) + 1;
    const sorted = counts.toSorted().toReversed();
    expect(Math.abs(-slopeOfLogs(sorted.subarray(0, 100)) - 0.9)).toBeLessThan(0.06);
  });

  it('is the mix of segments, and incomes around a median of 42 000', () => {
    const segments = texts('customer', 'segment');
    for (const [segment, share] of [
      ['standard', 0.5],
      ['casual', 0.35],
      ['vip', 0.15],
    ] as const) {
      const found = segments.filter((each) => each === segment).length / segments.length;
      expect(Math.abs(found - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / segments.length));
    }
    const logs = numbers('customer', 'income').map((income) => Math.log(income));
    const mean = logs.reduce((sum, each) => sum + each, 0) / logs.length;
    const sd = Math.sqrt(logs.reduce((sum, each) => sum + (each - mean) ** 2, 0) / logs.length);
    expect(Math.abs(mean - Math.log(42000))).toBeLessThan((5 * 0.5) / Math.sqrt(logs.length));
    expect(Math.abs(sd - 0.5)).toBeLessThan((5 * 0.5) / Math.sqrt(2 * logs.length));
  });
});

describe('the files of the small shop, read by DuckDB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'small-shop-'));
  let connection: DuckDBConnection;

  beforeAll(async () => {
    const instance = await DuckDBInstance.create(':memory:');
    connection = await instance.connect();
    for (const name of TABLES) {
      const path = join(folder, `${name}.csv`);
      writeFileSync(path, bytes.get(name) ?? new Uint8Array());
      await connection.run(`create table "${name}" as select * from read_csv('${path}', header = true, delim = ',')`);
    }
  });

  afterAll(() => {
    connection.closeSync();
    rmSync(folder, { recursive: true });
  });

  const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();

  it('have the types the columns say', async () => {
    const found = await ask(
      `select column_name, data_type from information_schema.columns where table_name = 'order' order by ordinal_position`,
    );
    expect(found).toEqual([
      ['id', 'BIGINT'],
      ['customer_id', 'BIGINT'],
      ['placed_at', 'TIMESTAMP'],
      ['channel', 'VARCHAR'],
      ['items', 'BIGINT'],
      ['total', 'DOUBLE'],
    ]);
  });

  it.each([
    ['orders without a customer', 'select count(*) from "order" anti join customer on customer_id = customer.id'],
    ['items without an order', 'select count(*) from order_item anti join "order" on order_id = "order".id'],
    ['items without a product', 'select count(*) from order_item anti join product on product_id = product.id'],
    [
      'orders before their customer',
      'select count(*) from "order" join customer on customer_id = customer.id where placed_at < signed_up_at',
    ],
    ['keys that come twice', 'select count(*) - count(distinct id) from order_item'],
    ['keys of orders that come twice', 'select count(*) - count(distinct id) from "order"'],
    [
      'prices that differ',
      'select count(*) from order_item i join product p on i.product_id = p.id where i.unit_price <> p.price',
    ],
    [
      'orders whose items do not add up',
      `select count(*) from "order" o left join (select order_id, sum(line_total::decimal(18,2)) s, count(*) n from order_item group by 1) i
       on i.order_id = o.id where o.total::decimal(18,2) <> coalesce(s, 0) or o.items <> coalesce(n, 0)`,
    ],
    [
      'customers whose orders do not add up',
      `select count(*) from customer c left join (select customer_id, sum(total::decimal(18,2)) s from "order" group by 1) o
       on o.customer_id = c.id where c.spent::decimal(18,2) <> coalesce(s, 0)`,
    ],
  ])('have no %s', async (_what, sql) => {
    expect(await ask(sql)).toEqual([['0']]);
  });

  it('have as many rows as the engine says', async () => {
    for (const name of TABLES)
      expect(await ask(`select count(*) from "${name}"`)).toEqual([[String(engine.rowCount(name))]]);
  });
});

/** Midpoint and steepness of greatest likelihood, by Newton's method from differences on a shrinking grid. */
function fitLogistic(positions: readonly number[]): { readonly midpoint: number; readonly steepness: number } {
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
  const logLikelihood = (midpoint: number, steepness: number) => {
    const mass = sigmoid(steepness * (1 - midpoint)) - sigmoid(-steepness * midpoint);
    let sum = 0;
    for (const x of positions) {
      const p = sigmoid(steepness * (x - midpoint));
      sum += Math.log((steepness * p * (1 - p)) / mass);
    }
    return sum;
  };
  let [midpoint, steepness, step] = [0.5, 8, 1];
  while (step > 0.001) {
    const tries = [
      [midpoint, steepness],
      [midpoint + step / 20, steepness],
      [midpoint - step / 20, steepness],
      [midpoint, steepness + step * 2],
      [midpoint, Math.max(0.1, steepness - step * 2)],
    ] as const;
    const values = tries.map(([m, s]) => logLikelihood(m, s));
    const best = values.indexOf(Math.max(...values));
    [midpoint, steepness] = tries[best] ?? [midpoint, steepness];
    if (best === 0) step /= 2;
  }
  return { midpoint, steepness };
}

/** The rate whose truncated Poisson law has the mean of the counts. */
function fitTruncatedPoisson(counts: readonly number[], min: number, max: number): number {
  const wanted = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const meanAt = (rate: number) => {
    let [weight, total, sum] = [1, 0, 0];
    for (let k = 0; k <= max; k++) {
      if (k > 0) weight *= rate / k;
      if (k < min) continue;
      total += weight;
      sum += k * weight;
    }
    return sum / total;
  };
  return bisect((rate) => meanAt(rate) - wanted, 0.01, 10);
}

/** The exponent of greatest likelihood: where the expected logarithm of the rank is the one seen. */
function fitZipf(ranks: readonly number[], size: number): number {
  const wanted = ranks.reduce((sum, rank) => sum + Math.log(rank + 1), 0) / ranks.length;
  const meanLogAt = (exponent: number) => {
    let [total, sum] = [0, 0];
    for (let rank = 1; rank <= size; rank++) {
      const weight = rank ** -exponent;
      total += weight;
      sum += weight * Math.log(rank);
    }
    return sum / total;
  };
  return bisect((exponent) => wanted - meanLogAt(exponent), 0, 5);
}

function bisect(rising: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return low;
}

function slopeOfLogs(sorted: Float64Array): number {
  const points = [...sorted].map((count, rank) => [Math.log(rank + 1), Math.log(count)] as const);
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  const cross = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return cross / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
