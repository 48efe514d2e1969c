import { describe, expect, it } from 'vitest';
import { DOCUMENT_SCHEMA } from '../../../src/engine/document-schema.ts';
import type { SemblanceDocument } from '../../../src/schema/document-model.ts';
import { addRelation } from '../../../src/schema/edits/add-relation.ts';
import { addTable } from '../../../src/schema/edits/add-table.ts';
import { changeRelation } from '../../../src/schema/edits/change-relation.ts';
import { duplicateRelation } from '../../../src/schema/edits/duplicate-relation.ts';
import type { EditResult } from '../../../src/schema/edits/edit-result.ts';
import { moveRelation } from '../../../src/schema/edits/move-relation.ts';
import { removeRelation } from '../../../src/schema/edits/remove-relation.ts';
import { renameColumn } from '../../../src/schema/edits/rename-column.ts';
import { renameRelation } from '../../../src/schema/edits/rename-relation.ts';
import { renameTable } from '../../../src/schema/edits/rename-table.ts';
import { relationsOf } from '../../../src/schema/references/relations.ts';
import { resolveReference } from '../../../src/schema/references/resolve-reference.ts';
import { relationItems } from '../../../src/studio/features/model/relation-items.ts';
import { checkDocument } from '../../helpers/open-document.ts';
import { orderDesk } from '../../helpers/order-desk.ts';

const desk = checked(orderDesk());

function checked(value: unknown): SemblanceDocument {
  const { document, diagnostics } = checkDocument(value);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (document === undefined) throw new Error('the document has no structure');
  return document;
}

function done(result: EditResult): SemblanceDocument {
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.document;
}

function table(document: SemblanceDocument, name: string) {
  const found = document.tables.find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no table ${name}`);
  return found;
}

const names = (document: SemblanceDocument, of: string) => table(document, of).columns.map(({ name }) => name);
const withNote = done(addTable(desk, { name: 'note' }));
const CLAIM = { table: 'claim', column: 'item_line_no' };

describe('a new relation to a key of several columns', () => {
  it('adds a column for each of them, which share one pick', () => {
    const result = addRelation(withNote, { from: 'note', to: 'part', kind: 'reference' });
    expect(result).toMatchObject({ focus: { table: 'note', column: 'part_order_id' } });
    expect(table(done(result), 'note').columns.slice(1)).toEqual(
      ['order_id', 'line_no', 'part_no'].map((column) => ({
        name: `part_${column}`,
        type: 'integer',
        generator: { kind: 'reference', table: 'part', relation: 'part', column },
      })),
    );
    const second = done(addRelation(done(result), { from: 'note', to: 'part', kind: 'reference' }));
    expect(relationsOf(table(checked(second), 'note')).map(({ name }) => name)).toEqual(['part', 'part_2']);
  });

  it('makes the rows of a child for each of them', () => {
    const result = done(addRelation(withNote, { from: 'note', to: 'line', kind: 'parent' }));
    expect(
      table(checked(result), 'note')
        .columns.slice(1)
        .map(({ generator }) => generator),
    ).toEqual([
      { kind: 'parent', column: 'order_id' },
      { kind: 'parent', column: 'line_no' },
    ]);
  });

  it('adds only the columns that the table does not have yet', () => {
    const free = done(changeRelation(desk, { table: 'part' }, 'reference'));
    const waiting = {
      ...free,
      tables: free.tables.map((each) =>
        each.name !== 'part'
          ? each
          : {
              ...each,
              columns: each.columns.map((column) =>
                column.name === 'line_no' ? { ...column, generator: { kind: 'parent', column: 'line_no' } } : column,
              ),
            },
      ),
    };
    const result = done(addRelation(waiting, { from: 'part', to: 'line', kind: 'parent' }));
    expect(names(result, 'part')).toEqual([...names(desk, 'part'), 'line_order_id']);
  });
});

describe('a relation of several columns', () => {
  it('is one relation, and one line of the outline, whichever of its columns is meant', () => {
    expect(relationsOf(table(desk, 'claim'))).toEqual([
      { kind: 'key', column: 'item_order_id', target: 'line', name: 'item' },
      { kind: 'key', column: 'like_order_id', target: 'line', name: 'like' },
    ]);
    const lines = relationItems(desk, []).filter((item) => item.table === 'claim');
    expect(lines.map(({ label, columns }) => [label, columns])).toEqual([
      ['claim.item points at line', ['item_order_id', 'item_line_no']],
      ['claim.like points at line', ['like_order_id', 'like_line_no']],
    ]);
  });

  it('is reached by its name and its columns, and by its table where it is the only one there', () => {
    const way = (text: string) => resolveReference(desk, table(desk, 'claim'), text);
    for (const text of ['item.price', 'item_order_id.price', 'item_line_no.price'])
      expect(way(text)).toMatchObject({ kind: 'resolved', reference: { hops: [{ column: 'item_order_id' }] } });
    expect(way('line.price')).toEqual({ kind: 'ambiguous', choices: ['item', 'like'] });
    expect(resolveReference(desk, table(desk, 'order'), 'line.price')).toMatchObject({ kind: 'resolved' });
  });

  it('becomes a parent and a reference again with all its columns', () => {
    const parent = done(changeRelation(desk, CLAIM, 'parent'));
    expect(table(parent, 'claim').rows.kind).toBe('per_parent');
    expect(
      table(checked(parent), 'claim')
        .columns.slice(1, 3)
        .map(({ generator }) => generator),
    ).toEqual([
      { kind: 'parent', relation: 'item', column: 'order_id' },
      { kind: 'parent', relation: 'item', column: 'line_no' },
    ]);
    const back = done(changeRelation(parent, { table: 'claim' }, 'reference'));
    expect(
      table(checked(back), 'claim')
        .columns.slice(1, 3)
        .map(({ generator }) => generator),
    ).toEqual([
      { kind: 'reference', table: 'line', relation: 'item', column: 'order_id' },
      { kind: 'reference', table: 'line', relation: 'item', column: 'line_no' },
    ]);
  });

  it('is copied with a pick of its own', () => {
    const result = duplicateRelation(desk, CLAIM);
    expect(result).toMatchObject({ focus: { table: 'claim', column: 'item_order_id_2' } });
    const copy = checked(done(result));
    expect(names(copy, 'claim').slice(1, 5)).toEqual([
      'item_order_id',
      'item_line_no',
      'item_order_id_2',
      'item_line_no_2',
    ]);
    expect(relationsOf(table(copy, 'claim')).map(({ name }) => name)).toEqual(['item', 'item_2', 'like']);
    expect(duplicateRelation(desk, { table: 'part' })).toMatchObject({ kind: 'refused' });
  });

  it('moves with all its columns, and back', () => {
    const down = done(moveRelation(desk, CLAIM, 1));
    expect(relationsOf(table(down, 'claim')).map(({ name }) => name)).toEqual(['like', 'item']);
    expect(names(down, 'claim').slice(1, 5)).toEqual([
      'like_order_id',
      'like_line_no',
      'item_order_id',
      'item_line_no',
    ]);
    expect(done(moveRelation(down, CLAIM, -1))).toEqual(desk);
    expect(moveRelation(desk, CLAIM, -1)).toMatchObject({ kind: 'refused' });
  });

  it('goes with all its columns', () => {
    expect(names(done(removeRelation(desk, CLAIM)), 'claim')).toEqual([
      'id',
      'like_order_id',
      'like_line_no',
      'amount',
      'placed_at',
    ]);
    const free = done(removeRelation(desk, { table: 'part' }));
    expect(table(free, 'part').rows.kind).toBe('count');
    expect(names(free, 'part')).toEqual(['part_no', 'of_price']);
  });
});

describe('a rename', () => {
  const schema = DOCUMENT_SCHEMA.json;
  it('of a column of the key is followed by everything that holds a part of it', () => {
    const renamed = checked(done(renameColumn(desk, 'line', 'line_no', 'position', schema)));
    const generators = ['part', 'claim', 'order'].flatMap((of) =>
      table(renamed, of).columns.flatMap(({ generator }) => generator.column ?? []),
    );
    expect(new Set(generators)).toEqual(new Set(['order_id', 'position']));
    expect(table(renamed, 'line').key).toEqual(['order_id', 'position']);
  });

  it('of a table or of a column of the relation keeps every reference', () => {
    const tables = checked(done(renameTable(desk, 'line', 'item', schema)));
    expect(relationsOf(table(tables, 'claim')).map(({ target }) => target)).toEqual(['item', 'item']);
    const column = checked(done(renameRelation(desk, CLAIM, 'bought_line', schema)));
    expect(names(column, 'claim')[2]).toBe('bought_line');
    expect(table(column, 'claim').columns.at(-1)?.generator.formula).toBe('bought_line.order.placed_at');
  });
});
