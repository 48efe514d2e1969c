import { describe, expect, it } from 'vitest';
import { renameColumn } from '../../../src/schema/edits/rename-column.ts';
import { renameRelation } from '../../../src/schema/edits/rename-relation.ts';
import { renameTable } from '../../../src/schema/edits/rename-table.ts';
import { done, read, schema, shop } from './shop.ts';

function changes(before: unknown, after: unknown, path = ''): string[] {
  if (before === after) return [];
  const isObject = (value: unknown) => typeof value === 'object' && value !== null;
  if (!isObject(before) || !isObject(after)) return [`${path} ${String(before)} -> ${String(after)}`];
  const members = (value: unknown) => new Map<string, unknown>(Object.entries(value as object));
  const [old, now] = [members(before), members(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) =>
    changes(old.get(key), now.get(key), `${path}/${key}`),
  );
}

describe('renaming a table', () => {
  it('rewrites what names it and nothing else, and keeps its key', () => {
    expect(changes(shop, done(renameTable(shop, 'customer', 'client', schema)))).toEqual([
      '/tables/1/name customer -> client',
      '/tables/1/keyed_as undefined -> customer',
      '/tables/2/rows/parent customer -> client',
      '/tables/2/rows/active/from customer.signed_up_at -> client.signed_up_at',
      '/tables/3/columns/5/generator/of/1 customer.signed_up_at -> client.signed_up_at',
    ]);
  });

  it('rewrites names in formulas, but no text and no function', () => {
    expect(changes(shop, done(renameTable(shop, 'product', 'article', schema)))).toEqual([
      '/tables/0/name product -> article',
      '/tables/0/keyed_as undefined -> product',
      '/tables/3/columns/2/generator/table product -> article',
      "/tables/3/columns/4/generator/formula quantity * product.price + if('price' = 'price', 0, price_of(product_id.price)) -> quantity * article.price + if('price' = 'price', 0, price_of(product_id.price))",
    ]);
  });

  it('drops keyed_as when the first name comes back', () => {
    const away = done(renameTable(done(renameTable(shop, 'order', 'purchase', schema)), 'purchase', 'sale', schema));
    expect(away.tables[2]).toMatchObject({ name: 'sale', keyed_as: 'order' });
    expect(done(renameTable(away, 'sale', 'order', schema))).toEqual(shop);
  });

  it('shares every table nothing changed in', () => {
    const after = done(renameTable(shop, 'product', 'article', schema));
    expect(after.tables[1]).toBe(shop.tables[1]);
    expect(after.tables[2]).toBe(shop.tables[2]);
    expect(after.tables[3]?.columns[3]).toBe(shop.tables[3]?.columns[3]);
    expect(done(renameTable(shop, 'product', 'product', schema))).toBe(shop);
  });

  it('refuses a taken name, what is no name and a table that is not there', () => {
    expect(renameTable(shop, 'order', 'product', schema)).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/already/),
    });
    expect(renameTable(shop, 'order', 'my order', schema)).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/letters/),
    });
    expect(renameTable(shop, 'nothing', 'x', schema)).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/no table/),
    });
  });

  it('refuses a name a foreign key column already leads elsewhere by', () => {
    expect(renameTable(shop, 'product', 'order_id', schema)).toMatchObject({
      kind: 'refused',
      reason: 'order_id would change what product.price means in order_item.',
    });
  });
});

describe('renaming a column', () => {
  it('rewrites it in its own table, through relations and from its parent', () => {
    expect(changes(shop, done(renameColumn(shop, 'customer', 'signed_up_at', 'joined_at', schema)))).toEqual([
      '/tables/1/time signed_up_at -> joined_at',
      '/tables/1/columns/1/name signed_up_at -> joined_at',
      '/tables/1/columns/1/keyed_as undefined -> signed_up_at',
      '/tables/2/rows/active/from customer.signed_up_at -> customer.joined_at',
      '/tables/2/columns/5/generator/formula days(customer_id.signed_up_at, placed_at) -> days(customer_id.joined_at, placed_at)',
      '/tables/3/columns/5/generator/of/1 customer.signed_up_at -> customer.joined_at',
    ]);
    expect(changes(shop, done(renameColumn(shop, 'order_item', 'price', 'line_total', schema)))).toEqual([
      '/tables/2/columns/4/generator/column price -> line_total',
      '/tables/3/columns/4/name price -> line_total',
      '/tables/3/columns/4/keyed_as undefined -> price',
    ]);
  });

  it('leaves a column of the same name in another table alone', () => {
    const after = done(renameColumn(shop, 'product', 'price', 'cost', schema));
    expect(after.tables[3]?.columns[4]).toMatchObject({
      name: 'price',
      generator: { formula: "quantity * product.cost + if('price' = 'price', 0, price_of(product_id.cost))" },
    });
    expect(after.tables[2]).toBe(shop.tables[2]);
  });

  it('rewrites the first word of a reference through a foreign key, and the key', () => {
    const after = done(renameRelation(shop, { table: 'order', column: 'customer_id' }, 'buyer', schema));
    expect(after.tables[2]?.columns[5]?.generator.formula).toBe('days(buyer.signed_up_at, placed_at)');
    expect(done(renameColumn(shop, 'order_item', 'order_id', 'order_no', schema)).tables[3]?.key).toEqual([
      'order_no',
      'line',
    ]);
  });

  it('keeps the key a copy was given, there and back', () => {
    const copied = read({
      ...shop,
      tables: [
        {
          ...shop.tables[0],
          columns: [{ name: 'a', keyed_as: 'a#2', type: 'integer', generator: { kind: 'sequence' } }],
        },
      ],
    });
    const away = done(renameColumn(copied, 'product', 'a', 'b', schema));
    expect(away.tables[0]?.columns[0]).toMatchObject({ name: 'b', keyed_as: 'a#2' });
    expect(done(renameColumn(away, 'product', 'b', 'a', schema))).toEqual(copied);
  });

  it('refuses a name that would catch other references', () => {
    expect(renameColumn(shop, 'order_item', 'order_id', 'product', schema)).toMatchObject({ kind: 'refused' });
    expect(renameColumn(shop, 'order_item', 'product_id', 'order', schema)).toMatchObject({
      kind: 'refused',
      reason: 'order would change what order.placed_at means in order_item.',
    });
  });

  it('refuses a word of formulas where a formula reads the column, and only there', () => {
    expect(renameColumn(shop, 'order_item', 'quantity', 'null', schema)).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/quantity/),
    });
    expect(renameColumn(shop, 'order_item', 'line', 'null', schema)).toMatchObject({ kind: 'edited' });
  });

  it('refuses a taken name, what is no name and a column that is not there', () => {
    expect(renameColumn(shop, 'order', 'id', 'total', schema)).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/already/),
    });
    expect(renameColumn(shop, 'order', 'id', '1', schema)).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/letters/),
    });
    expect(renameColumn(shop, 'order', 'nothing', 'x', schema)).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/no column/),
    });
    expect(renameRelation(shop, { table: 'order', column: 'total' }, 'x', schema)).toMatchObject({ kind: 'refused' });
  });
});
