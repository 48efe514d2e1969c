import { describe, expect, it } from 'vitest';
import type { SemblanceDocument } from '../../../src/schema/document-model.ts';
import { relationsOf } from '../../../src/schema/references/relations.ts';
import { createActions } from '../../../src/studio/actions/create-actions.ts';
import { type LineKind, lineActionForKey, lineActions } from '../../../src/studio/actions/line-actions.ts';
import type { PressedKeys } from '../../../src/studio/actions/shortcut.ts';
import type { Selection, WorkbenchState } from '../../../src/studio/state/workbench-state.ts';
import { shop } from '../inspector/example-document.ts';
import { fakeServices } from './fake-services.ts';

const stateAt = (selection: Selection): WorkbenchState => ({
  documentId: 'a',
  document: shop,
  diagnostics: [],
  planIsOld: false,
  settings: { scale: 1 },
  view: 'rows',
  selection,
  saveState: { kind: 'draft' },
});

const actions = createActions(fakeServices(shop).services);

const unavailable = (kind: LineKind, selection: Selection) =>
  lineActions(actions, kind).flatMap(({ id, unavailable: why }) =>
    why?.(stateAt(selection)) === undefined ? [] : [id],
  );

const run = (id: string, selection: Selection): SemblanceDocument => {
  const { services, applied } = fakeServices(shop);
  createActions(services)
    .find((action) => action.id === id)
    ?.run(stateAt(selection));
  const [result] = applied;
  if (result?.kind !== 'edited') throw new Error(result?.reason ?? 'no edit');
  return result.document;
};

const columns = (document: SemblanceDocument, table: string) =>
  document.tables.find(({ name }) => name === table)?.columns.map(({ name }) => name);

describe('the actions of a line', () => {
  it('are adding and the six structural ones, for tables, columns and relations alike', () => {
    for (const kind of ['table', 'column', 'relation'] as const) expect(lineActions(actions, kind)).toHaveLength(7);
  });

  it('have keys of their own on each line, and work only in the outline', () => {
    for (const kind of ['table', 'column', 'relation'] as const) {
      expect(lineActions(actions, kind).every(({ scope, shortcuts }) => scope === 'outline' && shortcuts)).toBe(true);
    }
  });

  it('say why what cannot be done cannot be done', () => {
    expect(unavailable('table', { table: 'product' })).toEqual(['move_table_up']);
    expect(unavailable('column', { table: 'order_item', column: 'gift_id' })).toEqual(['move_column_down']);
    expect(unavailable('relation', { table: 'order', column: 'customer_id' })).toEqual([
      'duplicate_relation',
      'move_relation_up',
      'move_relation_down',
    ]);
    expect(unavailable('relation', { table: 'order_item', column: 'product_id' })).toEqual([
      'change_relation',
      'move_relation_up',
    ]);
    expect(unavailable('relation', { table: 'product', column: 'id' })).toHaveLength(6);
  });

  it('do in the document what they say', () => {
    expect(run('move_table_up', { table: 'customer' }).tables.map(({ name }) => name)).toEqual([
      'customer',
      'product',
      'order',
      'order_item',
    ]);
    expect(run('duplicate_table', { table: 'customer' }).tables.map(({ name }) => name)).toContain('customer_2');
    const gift = { table: 'order_item', column: 'gift_id' };
    expect(columns(run('move_column_up', gift), 'order_item')).toEqual(['order_id', 'gift_id', 'product_id']);
    expect(columns(run('move_relation_up', gift), 'order_item')).toEqual(['order_id', 'gift_id', 'product_id']);
    expect(columns(run('delete_relation', gift), 'order_item')).toEqual(['order_id', 'product_id']);
    expect(columns(run('duplicate_relation', { ...gift, column: 'product_id' }), 'order_item')).toContain(
      'product_id_2',
    );
    expect(columns(run('delete_column', { table: 'order', column: 'placed_at' }), 'order')).toEqual([
      'id',
      'customer_id',
    ]);
    const freed = run('change_relation', { table: 'order', column: 'customer_id' });
    const order = freed.tables.find(({ name }) => name === 'order');
    expect(order && relationsOf(order)).toContainEqual({ kind: 'key', column: 'customer_id', target: 'customer' });
  });

  it('ask for what they need where it is asked for everywhere', () => {
    const { services } = fakeServices(shop);
    const ask = (id: string, selection: Selection) =>
      createActions(services)
        .find((action) => action.id === id)
        ?.run(stateAt(selection));
    ask('add_column', { table: 'order', column: 'id' });
    expect(services.add).toHaveBeenLastCalledWith({ kind: 'column', table: 'order', at: 1 });
    ask('add_column', { table: 'order' });
    expect(services.add).toHaveBeenLastCalledWith({ kind: 'column', table: 'order' });
    ask('rename_relation', { table: 'order_item', column: 'gift_id' });
    expect(services.rename).toHaveBeenLastCalledWith({ kind: 'relation', table: 'order_item', column: 'gift_id' });
  });
});

describe('the keys of the outline', () => {
  const press = (kind: LineKind, key: string, held: Partial<PressedKeys> = {}) => {
    const code = key.length === 1 ? `Key${key.toUpperCase()}` : key;
    const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    return lineActionForKey(actions, kind, { key, code, ...none, ...held }, false)?.id;
  };

  it('ask for the actions of the line', () => {
    expect(press('table', 'F2')).toBe('rename_table');
    expect(press('column', 'F2')).toBe('rename_column');
    expect(press('relation', 'Delete')).toBe('delete_relation');
    expect(press('column', 'd', { ctrlKey: true })).toBe('duplicate_column');
    expect(press('table', 'ArrowUp', { altKey: true })).toBe('move_table_up');
    expect(press('column', 'ArrowDown', { altKey: true })).toBe('move_column_down');
    expect(press('table', 'n', { altKey: true })).toBe('add_column');
    expect(press('relation', 'n', { altKey: true })).toBe('add_relation');
    expect(press('table', 'k', { altKey: true })).toBe('change_rows');
  });

  it('work where Alt types another letter, and leave plain typing alone', () => {
    expect(press('column', '˜', { altKey: true, code: 'KeyN' })).toBe('add_column');
    expect(press('column', 'd')).toBeUndefined();
    expect(press('column', 'ArrowUp')).toBeUndefined();
    expect(press('column', 'd', { ctrlKey: true, shiftKey: true })).toBeUndefined();
  });
});
