import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { changeRelation } from '../../../schema/edits/change-relation.ts';
import { duplicateColumn } from '../../../schema/edits/duplicate-column.ts';
import { duplicateTable } from '../../../schema/edits/duplicate-table.ts';
import { type EditResult, refused } from '../../../schema/edits/edit-result.ts';
import { moveColumn } from '../../../schema/edits/move-column.ts';
import { moveTable } from '../../../schema/edits/move-table.ts';
import { removeColumn } from '../../../schema/edits/remove-column.ts';
import { removeRelation } from '../../../schema/edits/remove-relation.ts';
import { removeTable } from '../../../schema/edits/remove-table.ts';
import type { ItemActionId } from './item-actions.ts';
import type { ColumnItem, OutlineItem, RelationItem, TableItem } from './outline-item.ts';
import { keyRelationPlaces } from './relation-order.ts';

/** An action that edits the document at once, without asking for anything. */
export type DirectAction = Exclude<ItemActionId, 'add' | 'rename'>;

/** A structural edit with the name it has in the history. */
export interface ItemEdit {
  readonly label: string;
  readonly run: (document: SemblanceDocument) => EditResult;
}

/** The edit an action makes of a line; undefined where it makes none itself (the kind of a table or column is chosen elsewhere). */
export function itemEdit(item: OutlineItem, action: DirectAction): ItemEdit | undefined {
  switch (item.kind) {
    case 'table':
      return tableEdit(item, action);
    case 'column':
      return columnEdit(item, action);
    case 'relation':
      return relationEdit(item, action);
  }
}

function tableEdit({ table }: TableItem, action: DirectAction): ItemEdit | undefined {
  switch (action) {
    case 'duplicate':
      return { label: `Duplicate ${table}`, run: (document) => duplicateTable(document, table) };
    case 'move_up':
    case 'move_down':
      return {
        label: `Move ${table}`,
        run: (document) => {
          const from = document.tables.findIndex(({ name }) => name === table);
          return moveTable(document, from, from + (action === 'move_up' ? -1 : 1));
        },
      };
    case 'delete':
      return { label: `Delete ${table}`, run: (document) => removeTable(document, table) };
    case 'change_kind':
      return undefined;
  }
}

function columnEdit(
  { table, column }: Pick<ColumnItem, 'table' | 'column'>,
  action: DirectAction,
): ItemEdit | undefined {
  switch (action) {
    case 'duplicate':
      return { label: `Duplicate ${column}`, run: (document) => duplicateColumn(document, table, column) };
    case 'move_up':
    case 'move_down':
      return {
        label: `Move ${column}`,
        run: (document) => {
          const columns = document.tables.find(({ name }) => name === table)?.columns ?? [];
          const from = columns.findIndex(({ name }) => name === column);
          return moveColumn(document, table, column, from + (action === 'move_up' ? -1 : 1));
        },
      };
    case 'delete':
      return { label: `Delete ${column}`, run: (document) => removeColumn(document, table, column) };
    case 'change_kind':
      return undefined;
  }
}

function relationEdit(item: RelationItem, action: DirectAction): ItemEdit | undefined {
  const { table, column, target, relation } = item;
  const name = column === undefined ? { table } : { table, column };
  switch (action) {
    case 'duplicate':
      return column === undefined ? undefined : columnEdit({ table, column }, 'duplicate');
    case 'move_up':
    case 'move_down':
      return {
        label: `Move relation of ${table}`,
        run: (document) => {
          const places = keyRelationPlaces(document, table);
          const from = places.findIndex((each) => each.column === column);
          const to = places[from + (action === 'move_up' ? -1 : 1)];
          if (from < 0 || column === undefined || to === undefined)
            return refused('There is no such place among the relations.');
          return moveColumn(document, table, column, to.index);
        },
      };
    case 'delete':
      return { label: `Delete relation of ${table} to ${target}`, run: (document) => removeRelation(document, name) };
    case 'change_kind':
      return {
        label: `Change relation of ${table} to ${target}`,
        run: (document) => changeRelation(document, name, relation === 'parent' ? 'reference' : 'parent'),
      };
  }
}
