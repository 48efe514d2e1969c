import { describe, expect, it } from 'vitest';
import { addRelation } from '../../../src/schema/edits/add-relation.ts';
import { addTable } from '../../../src/schema/edits/add-table.ts';
import { changeRelation } from '../../../src/schema/edits/change-relation.ts';
import { changeRows } from '../../../src/schema/edits/change-rows.ts';
import { removeColumn } from '../../../src/schema/edits/remove-column.ts';
import { removeRelation } from '../../../src/schema/edits/remove-relation.ts';
import { updateColumn } from '../../../src/schema/edits/update-column.ts';
import { relationsOf } from '../../../src/schema/references/relations.ts';
import { done, read, shop } from './shop.ts';

const reviews = done(addTable(shop, { name: 'review' }));

function table(document: typeof shop, name: string) {
  return document.tables.find((each) => each.name === name);
}

function relations(document: typeof shop, name: string) {
  const spec = table(document, name);
  return spec === undefined ? [] : relationsOf(spec);
}

describe('adding a relation', () => {
  it('adds a foreign key of the type of the key it points at', () => {
    const coded = done(updateColumn(reviews, 'product', 'id', { type: 'decimal', scale: 1 }));
    const result = addRelation(coded, { from: 'review', to: 'product', kind: 'reference' });
    expect(result).toMatchObject({ focus: { table: 'review', column: 'product_id' } });
    expect(table(done(result), 'review')?.columns[1]).toEqual({
      name: 'product_id',
      type: 'decimal',
      scale: 1,
      generator: { kind: 'reference', table: 'product' },
    });
    const second = done(addRelation(done(result), { from: 'review', to: 'product', kind: 'reference' }));
    expect(relations(second, 'review').map((each) => each.column)).toEqual(['product_id', 'product_id_2']);
  });

  it('makes the rows of a child for each parent', () => {
    const after = done(addRelation(reviews, { from: 'review', to: 'customer', kind: 'parent' }));
    expect(table(after, 'review')?.rows).toEqual({
      kind: 'per_parent',
      parent: 'customer',
      count: { kind: 'poisson', mean: 3 },
    });
    expect(relations(after, 'review')).toEqual([{ kind: 'parent', column: 'customer_id', target: 'customer' }]);
    expect(read(after)).toEqual(after);
  });

  it('takes a parent column that waits for its parent', () => {
    const waiting = done(changeRows(shop, 'order', { kind: 'count', count: 9 }));
    const result = addRelation(waiting, { from: 'order', to: 'customer', kind: 'parent' });
    expect(result).toMatchObject({ focus: { table: 'order', column: 'customer_id' } });
    expect(table(done(result), 'order')?.columns).toBe(shop.tables[2]?.columns);
  });

  it('refuses, and says why', () => {
    const reason = (from: string, to: string, kind: 'parent' | 'reference') => {
      const result = addRelation(reviews, { from, to, kind });
      return result.kind === 'refused' ? result.reason : undefined;
    };
    expect(reason('review', 'nothing', 'parent')).toBe('There is no table nothing.');
    expect(reason('nothing', 'product', 'reference')).toBe('There is no table nothing.');
    expect(reason('order', 'product', 'parent')).toBe('The rows of order are made for each row of customer already.');
    expect(reason('product', 'product', 'parent')).toBe('The rows of product cannot be made for each row of itself.');
    expect(reason('customer', 'order', 'parent')).toBe(
      'The rows of order are made from those of customer, so it cannot be the other way round too.',
    );
    const keyless = done(removeColumn(shop, 'customer', 'id'));
    expect(addRelation(keyless, { from: 'product', to: 'customer', kind: 'reference' })).toEqual({
      kind: 'refused',
      reason: 'Nothing can refer to customer until its key names the columns that identify a row.',
    });
  });
});

describe('changing the kind of a relation', () => {
  it('lets a child stand by itself, with as many rows and moments for event times', () => {
    const after = done(changeRelation(shop, { table: 'order', column: 'customer_id' }, 'reference'));
    expect(relations(after, 'order')).toEqual([{ kind: 'key', column: 'customer_id', target: 'customer' }]);
    expect(table(after, 'order')?.rows).toEqual({ kind: 'count', count: 6000 });
    expect(table(after, 'order')?.columns[2]?.generator).toEqual({ kind: 'moment', shape: { kind: 'uniform' } });
    expect(table(after, 'order_item')).toBe(shop.tables[3]);
  });

  it('lets a reference drive the rows', () => {
    const free = done(changeRelation(shop, { table: 'order_item', column: 'order_id' }, 'reference'));
    expect(table(free, 'order_item')?.rows).toEqual({ kind: 'count', count: 12000 });
    const after = done(changeRelation(free, { table: 'order_item', column: 'product_id' }, 'parent'));
    expect(relations(after, 'order_item')).toEqual([
      { kind: 'parent', column: 'product_id', target: 'product' },
      { kind: 'key', column: 'order_id', target: 'order' },
    ]);
    expect(read(after)).toEqual(after);
  });

  it('gives a parent without a column one', () => {
    const bare = done(removeColumn(shop, 'order', 'customer_id'));
    const after = done(changeRelation(bare, { table: 'order' }, 'reference'));
    expect(relations(after, 'order')).toEqual([{ kind: 'key', column: 'customer_id', target: 'customer' }]);
  });

  it('changes nothing where it is of that kind, and refuses a second parent', () => {
    expect(done(changeRelation(shop, { table: 'order', column: 'customer_id' }, 'parent'))).toBe(shop);
    expect(changeRelation(shop, { table: 'order_item', column: 'product_id' }, 'parent')).toMatchObject({
      kind: 'refused',
    });
    expect(changeRelation(shop, { table: 'order', column: 'total' }, 'parent')).toMatchObject({ kind: 'refused' });
  });
});

describe('removing a relation', () => {
  it('takes the column of a reference', () => {
    const after = done(removeRelation(shop, { table: 'order_item', column: 'product_id' }));
    expect(relations(after, 'order_item').map((each) => each.kind)).toEqual(['parent']);
    expect(table(after, 'order_item')?.rows).toBe(shop.tables[3]?.rows);
  });

  it('takes the column of a parent and lets the rows stand by themselves', () => {
    const after = done(removeRelation(shop, { table: 'order_item', column: 'order_id' }));
    expect(table(after, 'order_item')).toMatchObject({ key: ['line'], rows: { kind: 'count', count: 12000 } });
    expect(relations(after, 'order_item').map((each) => each.kind)).toEqual(['key']);
    const bare = done(removeColumn(shop, 'order', 'customer_id'));
    expect(table(done(removeRelation(bare, { table: 'order' })), 'order')?.rows).toEqual({
      kind: 'count',
      count: 6000,
    });
    expect(removeRelation(shop, { table: 'product' })).toMatchObject({ kind: 'refused' });
  });
});
