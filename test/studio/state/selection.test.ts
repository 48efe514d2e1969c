import { describe, expect, it } from 'vitest';
import type { SemblanceDocument } from '../../../src/schema/document-model.ts';
import { addColumn } from '../../../src/schema/edits/add-column.ts';
import type { EditResult } from '../../../src/schema/edits/edit-result.ts';
import { removeColumn } from '../../../src/schema/edits/remove-column.ts';
import { removeTable } from '../../../src/schema/edits/remove-table.ts';
import { changedPlace, existingSelection, followSelection } from '../../../src/studio/state/selection.ts';
import { smallDocument } from '../small-document.ts';

function after(result: EditResult): SemblanceDocument {
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.document;
}

function renamed(from: string, to: string): SemblanceDocument {
  return JSON.parse(JSON.stringify(smallDocument).replaceAll(`"name":"${from}"`, `"name":"${to}"`));
}

describe('followSelection', () => {
  it('stays with a table or column that is renamed', () => {
    const selection = { table: 'order', column: 'total' };
    expect(followSelection(smallDocument, renamed('order', 'purchase'), selection)).toEqual({
      table: 'purchase',
      column: 'total',
    });
    expect(followSelection(smallDocument, renamed('total', 'sum'), selection)).toEqual({
      table: 'order',
      column: 'sum',
    });
  });

  it('goes to the neighbour of a column that is deleted', () => {
    const next = after(removeColumn(smallDocument, 'order', 'customer_id'));
    expect(followSelection(smallDocument, next, { table: 'order', column: 'customer_id' })).toEqual({
      table: 'order',
      column: 'total',
    });
    const last = after(removeColumn(smallDocument, 'order', 'total'));
    expect(followSelection(smallDocument, last, { table: 'order', column: 'total' })).toEqual({
      table: 'order',
      column: 'customer_id',
    });
  });

  it('goes to the neighbour of a table that is deleted, without a column', () => {
    const next = after(removeTable(smallDocument, 'order'));
    expect(followSelection(smallDocument, next, { table: 'order', column: 'total' })).toEqual({ table: 'customer' });
    const none = after(removeTable(next, 'customer'));
    expect(followSelection(next, none, { table: 'customer' })).toEqual({});
  });
});

describe('existingSelection', () => {
  it('keeps what the document has', () => {
    expect(existingSelection(smallDocument, { table: 'order', column: 'total' })).toEqual({
      table: 'order',
      column: 'total',
    });
    expect(existingSelection(smallDocument, { table: 'order', column: 'no' })).toEqual({ table: 'order' });
    expect(existingSelection(smallDocument, { table: 'no', column: 'total' })).toEqual({});
    expect(existingSelection(smallDocument, {})).toEqual({});
  });
});

describe('changedPlace', () => {
  const column = { name: 'extra', type: 'integer', generator: { kind: 'sequence' } } as const;
  const wider = after(addColumn(smallDocument, 'order', column));

  it('names a column that came or changed', () => {
    expect(changedPlace(smallDocument, wider, {})).toEqual({ table: 'order', column: 'extra' });
  });

  it('names the table of a column that went', () => {
    expect(changedPlace(wider, smallDocument, {})).toEqual({ table: 'order' });
  });

  it('prefers the table that is looked at where several changed', () => {
    const both = renamed('id', 'key');
    expect(changedPlace(smallDocument, both, { table: 'order' })?.table).toBe('order');
    expect(changedPlace(smallDocument, both, {})?.table).toBe('customer');
  });

  it('names nothing where no table differs', () => {
    expect(changedPlace(smallDocument, { ...smallDocument, seed: 7 }, {})).toBeUndefined();
  });
});
