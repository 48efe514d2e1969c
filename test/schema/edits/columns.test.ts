import { describe, expect, it } from 'vitest';
import { addColumn } from '../../../src/schema/edits/add-column.ts';
import { changeGenerator } from '../../../src/schema/edits/change-generator.ts';
import { duplicateColumn } from '../../../src/schema/edits/duplicate-column.ts';
import { moveColumn } from '../../../src/schema/edits/move-column.ts';
import { removeColumn } from '../../../src/schema/edits/remove-column.ts';
import { renameColumn } from '../../../src/schema/edits/rename-column.ts';
import { updateColumn } from '../../../src/schema/edits/update-column.ts';
import { done, schema, shop } from './shop.ts';

const column = { name: 'price', type: 'integer', generator: { kind: 'sequence' } } as const;

function names(document: typeof shop, table: number): readonly string[] | undefined {
  return document.tables[table]?.columns.map((each) => each.name);
}

describe('adding a column', () => {
  it('puts it where it is wanted, its name valid and unique', () => {
    const result = addColumn(shop, 'product', column, 1);
    expect(result).toMatchObject({ focus: { table: 'product', column: 'price_2' } });
    expect(names(done(result), 0)).toEqual(['id', 'price_2', 'price']);
    expect(names(done(addColumn(shop, 'product', { ...column, name: 'is new?' })), 0)).toEqual([
      'id',
      'price',
      'is_new',
    ]);
  });

  it('gives it a key of its own where its name is keyed already', () => {
    const renamed = done(renameColumn(shop, 'product', 'price', 'cost', schema));
    expect(done(addColumn(renamed, 'product', column)).tables[0]?.columns[2]).toEqual({
      ...column,
      keyed_as: 'price#2',
    });
  });
});

describe('duplicating a column', () => {
  it('copies it behind itself, without its key', () => {
    const renamed = done(renameColumn(shop, 'product', 'price', 'cost', schema));
    const after = done(duplicateColumn(renamed, 'product', 'cost'));
    expect(after.tables[0]?.columns[2]).toEqual({ ...shop.tables[0]?.columns[1], name: 'cost_2' });
    expect(after.tables[0]?.columns[1]).toBe(renamed.tables[0]?.columns[1]);
    expect(duplicateColumn(shop, 'product', 'nothing')).toMatchObject({ kind: 'refused' });
  });

  it('numbers the key where the name of the copy is keyed by another column', () => {
    const two = done(duplicateColumn(shop, 'product', 'price'));
    const moved = done(renameColumn(two, 'product', 'price_2', 'cost', schema));
    expect(done(duplicateColumn(moved, 'product', 'price')).tables[0]?.columns[2]).toMatchObject({
      name: 'price_2',
      keyed_as: 'price_2#2',
    });
  });
});

describe('moving and removing a column', () => {
  it('moves it to a place, sharing every column', () => {
    const after = done(moveColumn(shop, 'order', 'total', 0));
    expect(names(after, 2)).toEqual(['total', 'id', 'customer_id', 'placed_at', 'shipped_at', 'waited']);
    expect(after.tables[2]?.columns[0]).toBe(shop.tables[2]?.columns[4]);
    expect(done(moveColumn(shop, 'order', 'total', 4))).toBe(shop);
    expect(moveColumn(shop, 'order', 'total', 6)).toMatchObject({ kind: 'refused' });
    expect(moveColumn(shop, 'order', 'nothing', 0)).toMatchObject({ kind: 'refused' });
  });

  it('takes it out of the key and the time of its table, and leaves the rest', () => {
    const after = done(removeColumn(shop, 'order_item', 'line'));
    expect(after.tables[3]?.key).toEqual(['order_id']);
    expect(after.tables.slice(0, 3)).toEqual(shop.tables.slice(0, 3));
    const timeless = done(removeColumn(shop, 'customer', 'signed_up_at'));
    expect(timeless.tables[1]).not.toHaveProperty('time');
    expect(timeless.tables[1]?.key).toBe(shop.tables[1]?.key);
    expect(timeless.tables[2]?.rows).toBe(shop.tables[2]?.rows);
    expect(done(removeColumn(shop, 'customer', 'id')).tables[1]).not.toHaveProperty('key');
  });

  it('keeps the last column of a table', () => {
    const one = done(removeColumn(shop, 'product', 'price'));
    expect(removeColumn(one, 'product', 'id')).toMatchObject({ kind: 'refused' });
    expect(removeColumn(shop, 'product', 'nothing')).toMatchObject({ kind: 'refused' });
  });
});

describe('changing a column', () => {
  it('sets and takes away properties', () => {
    const after = done(
      updateColumn(shop, 'product', 'price', { description: 'In dollars', nullable: true, scale: undefined }),
    );
    const { scale: _scale, ...rest } = shop.tables[0]?.columns[1] ?? {};
    expect(after.tables[0]?.columns[1]).toStrictEqual({ ...rest, description: 'In dollars', nullable: true });
    expect(updateColumn(shop, 'product', 'nothing', {})).toMatchObject({ kind: 'refused' });
  });

  it('is no change where the same is written again', () => {
    expect(done(updateColumn(shop, 'product', 'price', { scale: 2, hidden: undefined }))).toBe(shop);
    expect(done(changeGenerator(shop, 'product', 'price', { kind: 'uniform', max: 9, min: 1 }, 'decimal'))).toBe(shop);
  });

  it('takes the generator and, with a new type, what only the old type had', () => {
    const after = done(changeGenerator(shop, 'product', 'price', { kind: 'sequence' }, 'integer'));
    expect(after.tables[0]?.columns[1]).toStrictEqual({
      name: 'price',
      type: 'integer',
      generator: { kind: 'sequence' },
    });
    const kept = done(changeGenerator(shop, 'product', 'price', { kind: 'sequence' }));
    expect(kept.tables[0]?.columns[1]).toMatchObject({ type: 'decimal', scale: 2, generator: { kind: 'sequence' } });
  });
});
