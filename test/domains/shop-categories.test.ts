import { describe, expect, it } from 'vitest';
import shop from '../../domains/ecommerce/templates/online-shop.json' with { type: 'json' };
import { cellsOf, rowsOf } from '../helpers/column-bytes.ts';
import { openDocument } from '../helpers/open-document.ts';

function categoriesWith(count: number) {
  const tables = shop.tables.map((table) =>
    table.name === 'category' ? { ...table, rows: { ...table.rows, count: { kind: 'fixed', count } } } : table,
  );
  const rows = rowsOf(openDocument({ ...shop, tables }).engine, 'category');
  const [names, parents, departments] = ['name', 'parent_id', 'department_id'].map((column) => cellsOf(rows, column));
  return (names ?? []).map((name, row) => ({
    name: String(name),
    parent: parents?.[row],
    department: departments?.[row],
  }));
}

describe('the categories of the shop', () => {
  it.each([1, 4, 5, 7, 12])('are called by their department once, however many it has: %i', (count) => {
    const categories = categoriesWith(count);
    expect(categories.length).toBe(10 * count);
    for (const { name, parent } of categories) expect([name, name.includes(':')]).toEqual([name, parent !== null]);
    expect(new Set(categories.map(({ name, department }) => `${department} ${name}`)).size).toBe(categories.length);
  });
});
