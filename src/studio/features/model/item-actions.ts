import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { changeRelation } from '../../../schema/edits/change-relation.ts';
import type { OutlineItem, RelationItem } from './outline-item.ts';
import { keyRelationPlaces } from './relation-order.ts';

/** What can be done with a line of the outline. */
export type ItemActionId = 'add' | 'rename' | 'change_kind' | 'duplicate' | 'move_up' | 'move_down' | 'delete';

/** An action as a menu shows it. */
export interface ItemAction {
  readonly id: ItemActionId;
  readonly label: string;
  /** Why it cannot be done now, as a sentence. */
  readonly reason?: string;
}

/** The actions of a line, always the same ones in the same order; what cannot be done says why. */
export function itemActions(item: OutlineItem, document: SemblanceDocument): readonly ItemAction[] {
  switch (item.kind) {
    case 'table': {
      const index = document.tables.findIndex(({ name }) => name === item.table);
      return [
        { id: 'add', label: 'Add column…' },
        { id: 'rename', label: 'Rename' },
        { id: 'change_kind', label: 'Change kind of rows…' },
        { id: 'duplicate', label: 'Duplicate' },
        ...moves(index, document.tables.length, 'table'),
        { id: 'delete', label: 'Delete table' },
      ];
    }
    case 'column': {
      const columns = document.tables.find(({ name }) => name === item.table)?.columns ?? [];
      const index = columns.findIndex(({ name }) => name === item.column);
      const isOnly = columns.length === 1;
      return [
        { id: 'add', label: 'Add column below…' },
        { id: 'rename', label: 'Rename' },
        { id: 'change_kind', label: 'Change kind…' },
        { id: 'duplicate', label: 'Duplicate' },
        ...moves(index, columns.length, 'column'),
        { id: 'delete', label: 'Delete column', ...(isOnly ? { reason: 'A table needs at least one column.' } : {}) },
      ];
    }
    case 'relation':
      return relationActions(item, document);
  }
}

function relationActions(item: RelationItem, document: SemblanceDocument): readonly ItemAction[] {
  const isParent = item.relation === 'parent';
  const places = keyRelationPlaces(document, item.table);
  const index = places.findIndex(({ column }) => column === item.column);
  const name = item.column === undefined ? { table: item.table } : { table: item.table, column: item.column };
  const changed = changeRelation(document, name, isParent ? 'reference' : 'parent');
  const onlyParent = `${item.table} can belong to one table only, and that one comes first.`;
  return [
    { id: 'add', label: 'Add relation…' },
    {
      id: 'rename',
      label: 'Rename its column',
      ...(item.column === undefined ? { reason: 'It has no column to name it by.' } : {}),
    },
    {
      id: 'change_kind',
      label: isParent ? 'Make it “points at”' : 'Make it “belongs to”',
      ...(changed.kind === 'refused' ? { reason: changed.reason } : {}),
    },
    { id: 'duplicate', label: 'Duplicate', ...(isParent ? { reason: onlyParent } : {}) },
    ...(isParent
      ? [
          { id: 'move_up', label: 'Move up', reason: onlyParent } as const,
          { id: 'move_down', label: 'Move down', reason: onlyParent } as const,
        ]
      : moves(index, places.length, `relation of ${item.table}`)),
    { id: 'delete', label: 'Delete relation' },
  ];
}

function moves(index: number, count: number, noun: string): readonly ItemAction[] {
  return [
    { id: 'move_up', label: 'Move up', ...(index <= 0 ? { reason: `It is the first ${noun}.` } : {}) },
    {
      id: 'move_down',
      label: 'Move down',
      ...(index < 0 || index >= count - 1 ? { reason: `It is the last ${noun}.` } : {}),
    },
  ];
}
