import { describe, expect, it } from 'vitest';
import type { SemblanceDocument } from '../../../src/schema/document-model.ts';
import { diagramOf } from '../../../src/studio/features/diagram/diagram.ts';
import { smallShop } from '../../helpers/small-shop.ts';

// A template holds a document; its loose type only forgets so.
const shop = smallShop() as unknown as SemblanceDocument;

describe('what is drawn of a document', () => {
  it('shows each table with its keys alone and counts the other columns', () => {
    const { tables } = diagramOf(shop);
    expect(tables.map(({ table }) => table)).toEqual(['customer', 'product', 'order', 'order_item']);
    expect(tables[3]?.columns).toEqual([
      { name: 'id', type: 'integer', isKey: true },
      { name: 'order_id', type: 'integer', isKey: false, target: 'order' },
      { name: 'product_id', type: 'integer', isKey: false, target: 'product' },
    ]);
    expect(tables[3]?.more).toBe(3);
  });

  it('says how many rows stand at the ends of a relation', () => {
    expect(diagramOf(shop).relations.map(({ from, to, label }) => [from, to, label])).toEqual([
      ['order', 'customer', '0 or more each'],
      ['order_item', 'order', '1 to 8 each'],
      ['order_item', 'product', 'points at one'],
    ]);
  });

  it('tells a relation that may be missing', () => {
    const tables = shop.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => (column.name === 'product_id' ? { ...column, nullable: true } : column)),
    }));
    expect(diagramOf({ ...shop, tables }).relations.at(-1)?.label).toBe('points at one or none');
  });

  it('keeps apart tables that share a name while it is being mended, and leaves out what leads nowhere', () => {
    const [customer, , order] = shop.tables;
    const twice = { ...shop, tables: [customer, customer, order] } as SemblanceDocument;
    const { tables, relations } = diagramOf(twice);
    expect(tables.map(({ id }) => id)).toEqual(['customer', 'customer~1', 'order']);
    expect(relations).toHaveLength(1);
    expect(diagramOf({ ...shop, tables: [order] } as SemblanceDocument).relations).toEqual([]);
  });
});
