import { describe, expect, it, vi } from 'vitest';
import { csvColumn, readCsv } from '../../helpers/csv-reader.ts';
import { openDocument } from '../../helpers/open-document.ts';
import { orderDesk } from '../../helpers/order-desk.ts';
import { tableCsv } from '../../helpers/table-csv.ts';

vi.setConfig({ testTimeout: 60000 });

const desk = openDocument(orderDesk());
const TABLES = desk.plan.tables.map(({ name }) => name);

/** The cells of some columns of a table, row by row. */
function cells(table: string, ...columns: readonly string[]): readonly (readonly (string | null | undefined)[])[] {
  const file = readCsv(tableCsv(desk.engine, table));
  const read = columns.map((column) => csvColumn(file, column));
  return (read[0] ?? []).map((_, row) => read.map((each) => each[row]));
}

const keys = (table: string, ...columns: readonly string[]) => cells(table, ...columns).map((row) => row.join('/'));

describe('a key of several columns', () => {
  it.each([
    ['line', ['order_id', 'line_no']],
    ['order_tag', ['order_id', 'tag_id']],
    ['part', ['order_id', 'line_no', 'part_no']],
  ] as const)('identifies the rows of %s', (table, columns) => {
    const found = keys(table, ...columns);
    expect(found.length).toBeGreaterThan(400);
    expect(new Set(found).size).toBe(found.length);
  });

  it('counts the rows of each parent from the start, in the order of the file', () => {
    const seen = new Map<string, number>();
    for (const [order, line] of cells('line', 'order_id', 'line_no')) {
      const next = (seen.get(order ?? '') ?? 0) + 1;
      seen.set(order ?? '', next);
      expect(line).toBe(`${next}`);
    }
    expect(new Set(cells('part', 'part_no').flat())).toContain('20');
  });

  it.each([
    ['part', ['order_id', 'line_no']],
    ['claim', ['item_order_id', 'item_line_no']],
    ['claim', ['like_order_id', 'like_line_no']],
  ] as const)('is there for every row of %s that points at it by %s', (table, columns) => {
    const known = new Set(keys('line', 'order_id', 'line_no'));
    expect(keys(table, ...columns).filter((key) => !known.has(key))).toEqual([]);
  });

  it('is held in parts of one pick: a line of the order itself, and none where it has none', () => {
    const known = new Set(keys('line', 'order_id', 'line_no'));
    const orders = new Set(cells('line', 'order_id').flat());
    for (const [order, first, line] of cells('order', 'id', 'first_order_id', 'first_line_no')) {
      if (orders.has(order)) expect(known.has(`${first}/${line}`) && first === order).toBe(true);
      else expect([first, line]).toEqual([null, null]);
    }
  });

  it('leads to the rest of the row by the name of the relation, and by any column that holds a part', () => {
    const prices = new Map(cells('line', 'order_id', 'line_no', 'price').map(([o, l, price]) => [`${o}/${l}`, price]));
    const times = new Map(cells('order', 'id', 'placed_at').map(([order, at]) => [order, at]));
    for (const [order, line, amount, at] of cells('claim', 'item_order_id', 'item_line_no', 'amount', 'placed_at')) {
      expect(amount).toBe(prices.get(`${order}/${line}`));
      expect(at).toBe(times.get(order));
    }
    for (const [order, line, price] of cells('part', 'order_id', 'line_no', 'of_price'))
      expect(price).toBe(prices.get(`${order}/${line}`));
  });
});

describe('the bytes of tables with keys of several columns', () => {
  it.each(TABLES)('are the same in chunks of any size, and however rows are looked up: %s', (table) => {
    const whole = Buffer.from(tableCsv(desk.engine, table));
    for (const [chunkRows, wholeTableRows] of [
      [100, 131072],
      [333, 0],
      [1000, 50],
    ] as const)
      expect(whole.equals(tableCsv(openDocument(orderDesk(), { wholeTableRows }).engine, table, chunkRows))).toBe(true);
  });
});

describe('a hierarchy of rows with a key of several columns', () => {
  it('stands inside each family, both parts of the key or none', () => {
    const above = (name: string, part: string) => ({
      name,
      type: 'integer',
      nullable: true,
      generator: { kind: 'reference', table: 'task', relation: 'above', column: part },
    });
    const document = orderDesk((desk) => {
      desk.tables.push({
        name: 'task',
        key: ['order_id', 'no'],
        rows: { kind: 'per_parent', parent: 'order', count: { kind: 'poisson', mean: 5 } },
        columns: [
          { name: 'order_id', type: 'integer', generator: { kind: 'parent' } },
          { name: 'no', type: 'integer', generator: { kind: 'sequence', within: 'parent' } },
          above('above_order_id', 'order_id'),
          above('above_no', 'no'),
          {
            name: 'of_above',
            type: 'integer',
            nullable: true,
            generator: { kind: 'formula', formula: 'above.no' },
          },
        ],
      });
    });
    const file = readCsv(tableCsv(openDocument(document).engine, 'task', 300));
    const columns = ['order_id', 'no', 'above_order_id', 'above_no', 'of_above'].map((name) => csvColumn(file, name));
    const [orders = [], numbers = [], aboveOrders = [], aboveNumbers = [], read = []] = columns;
    expect(orders.length).toBeGreaterThan(1500);
    orders.forEach((order, row) => {
      const isTop = numbers[row] === '1';
      expect(aboveOrders[row]).toBe(isTop ? null : order);
      expect(aboveNumbers[row] === null).toBe(isTop);
      if (!isTop) expect(Number(aboveNumbers[row])).toBeLessThan(Number(numbers[row]));
      expect(read[row]).toBe(aboveNumbers[row]);
    });
  });
});
