import { duplicateColumn } from '../../schema/edits/duplicate-column.ts';
import { moveColumn } from '../../schema/edits/move-column.ts';
import { removeColumn } from '../../schema/edits/remove-column.ts';
import type { WorkbenchState } from '../state/workbench-state.ts';
import type { Action } from './action.ts';
import type { ActionServices } from './action-services.ts';
import { LINE_SHORTCUTS } from './line-shortcuts.ts';
import { columnCount, placeOf, whyNoColumn, whyNoTable } from './selected-place.ts';

/** The structural actions on the selected column; each is one step of the history. */
export function columnActions(services: ActionServices): readonly Action[] {
  const { applyEdit, applyDeletion, add, rename, openGallery, workbench } = services;
  const named =
    (verb: string, after = '') =>
    ({ selection }: WorkbenchState) =>
      selection.column === undefined ? `${verb} column${after}` : `${verb} column ${selection.column}${after}`;
  const move = (by: 1 | -1) => (state: WorkbenchState) => {
    const { table, column, columnIndex } = placeOf(state);
    if (column !== undefined)
      applyEdit(`Move ${column}`, (document) => moveColumn(document, table, column, columnIndex + by));
  };
  return [
    {
      id: 'add_column',
      group: 'Tables and columns',
      label: ({ selection }) =>
        selection.table === undefined ? 'Add a column…' : `Add a column to ${selection.table}…`,
      lineLabel: ({ selection }) => (selection.column === undefined ? 'Add column…' : 'Add column below…'),
      keywords: 'new create field',
      shortcuts: LINE_SHORTCUTS.add,
      scope: 'outline',
      unavailable: whyNoTable,
      run: (state) => {
        const { table, columnIndex } = placeOf(state);
        add({ kind: 'column', table, ...(columnIndex < 0 ? {} : { at: columnIndex + 1 }) });
      },
    },
    {
      id: 'rename_column',
      group: 'Tables and columns',
      label: named('Rename', '…'),
      lineLabel: () => 'Rename',
      keywords: 'name field',
      shortcuts: LINE_SHORTCUTS.rename,
      scope: 'outline',
      unavailable: whyNoColumn,
      run: (state) => {
        const { table, column } = placeOf(state);
        if (column !== undefined) rename({ kind: 'column', table, column });
      },
    },
    {
      id: 'change_kind',
      group: 'Tables and columns',
      label: ({ selection }) => `Change how ${selection.column ?? 'the column'} is made…`,
      lineLabel: () => 'Change kind…',
      keywords: 'generator kind distribution type',
      shortcuts: LINE_SHORTCUTS.changeKind,
      scope: 'outline',
      unavailable: whyNoColumn,
      run: (state) => {
        const { table, column } = placeOf(state);
        if (column !== undefined) workbench.select({ table, column });
        openGallery();
      },
    },
    {
      id: 'duplicate_column',
      group: 'Tables and columns',
      label: named('Duplicate'),
      lineLabel: () => 'Duplicate',
      keywords: 'copy clone field',
      shortcuts: LINE_SHORTCUTS.duplicate,
      scope: 'outline',
      unavailable: whyNoColumn,
      run: (state) => {
        const { table, column } = placeOf(state);
        if (column !== undefined)
          applyEdit(`Duplicate ${column}`, (document) => duplicateColumn(document, table, column));
      },
    },
    {
      id: 'move_column_up',
      group: 'Tables and columns',
      label: named('Move', ' up'),
      lineLabel: () => 'Move up',
      keywords: 'reorder order before left',
      shortcuts: LINE_SHORTCUTS.moveUp,
      scope: 'outline',
      unavailable: (state) =>
        whyNoColumn(state) ?? (placeOf(state).columnIndex === 0 ? 'It is the first column.' : undefined),
      run: move(-1),
    },
    {
      id: 'move_column_down',
      group: 'Tables and columns',
      label: named('Move', ' down'),
      lineLabel: () => 'Move down',
      keywords: 'reorder order after right',
      shortcuts: LINE_SHORTCUTS.moveDown,
      scope: 'outline',
      unavailable: (state) =>
        whyNoColumn(state) ??
        (placeOf(state).columnIndex === columnCount(state) - 1 ? 'It is the last column.' : undefined),
      run: move(1),
    },
    {
      id: 'delete_column',
      group: 'Tables and columns',
      label: named('Delete'),
      lineLabel: () => 'Delete column',
      keywords: 'remove drop field',
      shortcuts: LINE_SHORTCUTS.delete,
      scope: 'outline',
      unavailable: (state) =>
        whyNoColumn(state) ?? (columnCount(state) === 1 ? 'A table needs at least one column.' : undefined),
      run: (state) => {
        const { table, column } = placeOf(state);
        if (column !== undefined)
          applyDeletion(`Delete ${column}`, `Column ${column}`, (document) => removeColumn(document, table, column));
      },
    },
  ];
}
