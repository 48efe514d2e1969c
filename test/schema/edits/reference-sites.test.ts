import { describe, expect, it } from 'vitest';
import { type ReferenceSite, referenceSites } from '../../../src/schema/edits/reference-sites.ts';
import type { JsonValue } from '../../../src/schema/json-value.ts';
import { valueAt } from '../../../src/schema/pointer.ts';
import { read, schema, shop } from './shop.ts';

const sites = referenceSites(shop, schema);

function at(path: string): ReferenceSite | undefined {
  return sites.find((site) => site.path === path);
}

describe('referenceSites', () => {
  it('points at the text of every site', () => {
    for (const site of sites) expect(valueAt(shop as unknown as JsonValue, site.path)).toBe(site.value);
  });

  it('finds each kind of reference with its table', () => {
    expect(at('/tables/2/rows/parent')).toEqual({
      path: '/tables/2/rows/parent',
      table: 'order',
      refers: 'parent_table',
      value: 'customer',
    });
    expect(at('/tables/2/rows/active/from')).toMatchObject({
      table: 'order',
      refers: 'column',
      value: 'customer.signed_up_at',
    });
    expect(at('/tables/3/columns/2/generator/table')).toMatchObject({
      table: 'order_item',
      refers: 'table',
      value: 'product',
    });
    expect(at('/tables/2/columns/5/generator/formula')).toMatchObject({ table: 'order', refers: 'formula' });
    expect(at('/tables/1/time')).toMatchObject({ table: 'customer', refers: 'own_column', value: 'signed_up_at' });
  });

  it('reads a column of the children beside their table', () => {
    expect(at('/tables/1/columns/2/generator/column')).toEqual({
      path: '/tables/1/columns/2/generator/column',
      table: 'customer',
      childTable: 'order',
      refers: 'child_column',
      value: 'total',
    });
  });

  it('finds every text of a marked list', () => {
    expect(at('/tables/3/key/0')).toMatchObject({ refers: 'own_column', value: 'order_id' });
    expect(at('/tables/3/key/1')).toMatchObject({ refers: 'own_column', value: 'line' });
    expect(at('/tables/3/columns/5/generator/of/1')).toMatchObject({
      refers: 'column',
      value: 'customer.signed_up_at',
    });
  });

  it('passes over moments, plain texts, numbers where a reference could stand, and unknown keys', () => {
    const paths = sites.map((site) => site.path);
    expect(paths).not.toContain('/timeframe/start');
    expect(paths).not.toContain('/tables/1/columns/1/generator/from');
    expect(paths).not.toContain('/tables/3/columns/5/generator/note');
    expect(paths).not.toContain('/tables/2/columns/3/generator/delay');
    const odd = {
      ...shop,
      tables: [{ ...shop.tables[0], rows: { kind: 'nowhere', parent: 'order' }, constructor: 'order' }],
    };
    expect(referenceSites(odd as unknown as typeof shop, schema).map((site) => site.path)).toEqual(['/tables/0/key/0']);
  });

  it('follows a choice between a number and a reference', () => {
    const document = read({
      ...shop,
      tables: [
        {
          name: 'a',
          rows: { kind: 'count', count: 1 },
          columns: [{ name: 'x', type: 'integer', generator: { kind: 'after', column: 'y', delay: 'z' } }],
        },
      ],
    });
    expect(referenceSites(document, schema).map((site) => [site.path, site.value])).toEqual([
      ['/tables/0/columns/0/generator/column', 'y'],
      ['/tables/0/columns/0/generator/delay', 'z'],
    ]);
  });
});
