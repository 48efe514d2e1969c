import { describe, expect, it } from 'vitest';
import { addTable } from '../../../src/schema/edits/add-table.ts';
import { changeRows } from '../../../src/schema/edits/change-rows.ts';
import { duplicateTable } from '../../../src/schema/edits/duplicate-table.ts';
import { moveTable } from '../../../src/schema/edits/move-table.ts';
import { removeTable } from '../../../src/schema/edits/remove-table.ts';
import { renameTable } from '../../../src/schema/edits/rename-table.ts';
import { done, read, schema, shop } from './shop.ts';

function names(document: typeof shop): readonly string[] {
  return document.tables.map((table) => table.name);
}

describe('adding a table', () => {
  it('makes a table that holds by itself, behind the others', () => {
    const result = addTable(shop);
    expect(result).toMatchObject({ focus: { table: 'new_table' } });
    expect(names(done(result))).toEqual([...names(shop), 'new_table']);
    expect(read(done(result))).toEqual(done(result));
    expect(names(done(addTable(done(result))))).toContain('new_table_2');
  });

  it('takes what is given, its name made valid and unique', () => {
    const after = done(
      addTable(shop, { name: 'order item', at: 1, rows: { kind: 'count', count: 7 }, description: 'A part' }),
    );
    expect(names(after)).toEqual(['product', 'order_item_2', 'customer', 'order', 'order_item']);
    expect(after.tables[1]).toMatchObject({ rows: { kind: 'count', count: 7 }, description: 'A part' });
  });

  it('gives it a key of its own where its name is keyed already', () => {
    const renamed = done(renameTable(shop, 'order', 'purchase', schema));
    const after = done(addTable(renamed, { name: 'order' }));
    expect(after.tables[4]).toMatchObject({ name: 'order', keyed_as: 'order#2' });
    const again = done(addTable(done(renameTable(after, 'order', 'sale', schema)), { name: 'order' }));
    expect(again.tables[5]).toMatchObject({ name: 'order', keyed_as: 'order#3' });
    expect(read(again)).toEqual(again);
  });
});

describe('duplicating a table', () => {
  it('copies the columns behind the original under another name and key', () => {
    const away = done(renameTable(shop, 'order', 'purchase', schema));
    const after = done(duplicateTable(away, 'purchase'));
    expect(names(after)).toEqual(['product', 'customer', 'purchase', 'purchase_2', 'order_item']);
    expect(after.tables[3]?.columns).toBe(after.tables[2]?.columns);
    expect(after.tables[3]).not.toHaveProperty('keyed_as');
    expect(after.tables[2]).toBe(away.tables[2]);
  });

  it('refuses a table that is not there', () => {
    expect(duplicateTable(shop, 'nothing')).toMatchObject({ kind: 'refused' });
  });
});

describe('moving and removing a table', () => {
  it('moves up and down, sharing every table', () => {
    const after = done(moveTable(shop, 3, 0));
    expect(names(after)).toEqual(['order_item', 'product', 'customer', 'order']);
    expect(done(moveTable(after, 0, 3))).toEqual(shop);
    expect(after.tables[0]).toBe(shop.tables[3]);
    expect(done(moveTable(shop, 1, 1))).toBe(shop);
  });

  it('refuses places that are not there', () => {
    for (const [from, to] of [
      [0, 4],
      [4, 0],
      [-1, 0],
      [0, -1],
      [0.5, 1],
      [0, 0.5],
    ] as const) {
      expect(moveTable(shop, from, to)).toMatchObject({ kind: 'refused' });
    }
  });

  it('removes the table and leaves every other as it is', () => {
    const after = done(removeTable(shop, 'product'));
    expect(after.tables).toEqual(shop.tables.slice(1));
    expect(removeTable(shop, 'nothing')).toMatchObject({ kind: 'refused' });
  });
});

describe('changing the rows of a table', () => {
  it('replaces the source, and nothing where it is the same', () => {
    const after = done(changeRows(shop, 'product', { kind: 'count', count: 5 }));
    expect(after.tables[0]?.rows).toEqual({ kind: 'count', count: 5 });
    expect(after.tables[1]).toBe(shop.tables[1]);
    expect(done(changeRows(shop, 'product', { count: 200, kind: 'count' }))).toBe(shop);
  });
});
