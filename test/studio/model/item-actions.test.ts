import { describe, expect, it } from 'vitest';
import type { SemblanceDocument } from '../../../src/schema/document-model.ts';
import { itemActions } from '../../../src/studio/features/model/item-actions.ts';
import { type DirectAction, itemEdit } from '../../../src/studio/features/model/item-edit.ts';
import { shortcutAction } from '../../../src/studio/features/model/item-shortcut.ts';
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
const off = (id: string) =>
  itemActions(item(id), shop).flatMap((action) => (action.reason === undefined ? [] : [action.id]));
const run = (id: string, action: DirectAction): SemblanceDocument => {
  const result = itemEdit(item(id), action)?.run(shop);
  if (result?.kind !== 'edited') throw new Error(result?.reason ?? 'no edit');
  return result.document;
};
const columns = (document: SemblanceDocument, table: string) =>
  document.tables.find(({ name }) => name === table)?.columns.map(({ name }) => name);

describe('the actions of a line', () => {
  it('are the six structural ones and adding, for tables, columns and relations alike', () => {
    for (const each of [...tables, ...relations]) {
      expect(itemActions(each, shop).map(({ id }) => id)).toEqual([
        'add',
        'rename',
        'change_kind',
        'duplicate',
        'move_up',
        'move_down',
        'delete',
      ]);
    }
  });

  it('say why what cannot be done cannot be done', () => {
    expect(off('table:product')).toEqual(['move_up']);
    expect(off('column:order_item.gift_id')).toEqual(['move_down']);
    expect(off('column:order.placed_at')).toEqual(['move_down']);
    expect(off('relation:order.')).toEqual(['duplicate', 'move_up', 'move_down']);
    expect(off('relation:order_item.product_id')).toEqual(['change_kind', 'move_up']);
  });

  it('do in the document what they say', () => {
    expect(run('table:customer', 'move_up').tables.map(({ name }) => name)).toEqual([
      'customer',
      'product',
      'order',
      'order_item',
    ]);
    expect(run('table:customer', 'duplicate').tables.map(({ name }) => name)).toContain('customer_2');
    expect(columns(run('column:order_item.gift_id', 'move_up'), 'order_item')).toEqual([
      'order_id',
      'gift_id',
      'product_id',
    ]);
    expect(columns(run('column:order.placed_at', 'delete'), 'order')).toEqual(['id', 'customer_id']);
    expect(columns(run('relation:order_item.product_id', 'duplicate'), 'order_item')).toContain('product_id_2');
    expect(columns(run('relation:order_item.gift_id', 'move_up'), 'order_item')).toEqual([
      'order_id',
      'gift_id',
      'product_id',
    ]);
    expect(columns(run('relation:order_item.gift_id', 'delete'), 'order_item')).toEqual(['order_id', 'product_id']);
    const freed = run('relation:order.', 'change_kind');
    expect(relationItems(freed, []).map(({ label }) => label)).toContain('order.customer_id points at customer');
  });

  it('leave a document that can no longer be edited so as it is, with a reason', () => {
    const edit = itemEdit(item('column:order.placed_at'), 'delete');
    expect(edit?.run({ ...shop, tables: [] })).toMatchObject({ kind: 'refused' });
  });
});

describe('the keys of the outline', () => {
  const press = (key: string, held: Partial<Parameters<typeof shortcutAction>[0]> = {}) =>
    shortcutAction({
      key,
      code: key.length === 1 ? `Key${key.toUpperCase()}` : key,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      ...held,
    });

  it('ask for the actions of the line', () => {
    expect(press('F2')).toBe('rename');
    expect(press('Delete')).toBe('delete');
    expect(press('d', { ctrlKey: true })).toBe('duplicate');
    expect(press('ArrowUp', { altKey: true })).toBe('move_up');
    expect(press('ArrowDown', { altKey: true })).toBe('move_down');
    expect(press('n', { altKey: true })).toBe('add');
    expect(press('k', { altKey: true })).toBe('change_kind');
  });

  it('work where Alt types another letter, and leave plain typing alone', () => {
    expect(press('˜', { altKey: true, code: 'KeyN' })).toBe('add');
    expect(press('d')).toBeUndefined();
    expect(press('ArrowUp')).toBeUndefined();
    expect(press('d', { ctrlKey: true, shiftKey: true })).toBeUndefined();
  });
});

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
