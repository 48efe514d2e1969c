import { describe, expect, it } from 'vitest';
import { itemWords } from '../../../src/studio/features/model/item-words.ts';
import { outlineOf } from '../../../src/studio/features/model/outline.ts';
import type { OutlineItem } from '../../../src/studio/features/model/outline-item.ts';
import { relationItems } from '../../../src/studio/features/model/relation-items.ts';
import { setPositions } from '../../../src/studio/features/model/set-positions.ts';
import { shop } from '../inspector/example-document.ts';

const tables = outlineOf({
  document: shop,
  diagnostics: [],
  expanded: new Set(shop.tables.map(({ name }) => name)),
  filter: '',
});
const relations = relationItems(shop, []);
const item = (id: string): OutlineItem => {
  const found = [...tables, ...relations].find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('a line in words', () => {
  it('says what its icons show', () => {
    expect(itemWords(item('column:order.id'))).toBe('id, integer, key');
    expect(itemWords(item('column:order_item.gift_id'))).toBe('gift_id, integer, points at product');
    expect(itemWords({ ...item('table:order'), problems: { errors: 2, warnings: 0 } })).toBe('order, table, 2 errors');
    expect(itemWords(item('relation:order.'))).toBe('order belongs to customer, 0 or more each, through customer_id');
  });

  it('knows its place among its siblings', () => {
    const levels = [1, 2, 2, 1, 1, 2].map((level) => ({ level }));
    expect(setPositions(levels).map(({ position, size }) => `${position}/${size}`)).toEqual([
      '1/3',
      '1/2',
      '2/2',
      '2/3',
      '3/3',
      '1/1',
    ]);
  });
});
