import { duplicateTable } from '../../schema/edits/duplicate-table.ts';
import { moveTable } from '../../schema/edits/move-table.ts';
import { removeTable } from '../../schema/edits/remove-table.ts';
import type { WorkbenchState } from '../state/workbench-state.ts';
import { type Action, whyReadOnly } from './action.ts';
import type { ActionServices } from './action-services.ts';
import { LINE_SHORTCUTS } from './line-shortcuts.ts';
import { placeOf, whyNoTable } from './selected-place.ts';

/** The structural actions on the selected table; each is one step of the history. */
export function tableActions(services: ActionServices): readonly Action[] {
  const { applyEdit, applyDeletion, add, rename, openGallery, workbench } = services;
  const move = (by: 1 | -1) => (state: WorkbenchState) => {
    const { table, tableIndex } = placeOf(state);
    applyEdit(`Move ${table}`, (document) => moveTable(document, tableIndex, tableIndex + by));
  };
  return [
    {
      id: 'add_table',
      group: 'Tables and columns',
      label: () => 'Add a table…',
      keywords: 'new create entity',
      unavailable: whyReadOnly,
      run: () => add({ kind: 'table' }),
    },
    {
      id: 'rename_table',
      group: 'Tables and columns',
      label: ({ selection }) => `Rename table ${selection.table ?? ''}…`,
      lineLabel: () => 'Rename',
      keywords: 'name',
      shortcuts: LINE_SHORTCUTS.rename,
      scope: 'outline',
      unavailable: whyNoTable,
      run: (state) => rename({ kind: 'table', table: placeOf(state).table }),
    },
    {
      id: 'change_rows',
      group: 'Tables and columns',
      label: ({ selection }) => `Change where the rows of ${selection.table ?? 'the table'} come from…`,
      lineLabel: () => 'Change kind of rows…',
      keywords: 'kind count per parent source number',
      shortcuts: LINE_SHORTCUTS.changeKind,
      scope: 'outline',
      unavailable: whyNoTable,
      run: (state) => {
        workbench.select({ table: placeOf(state).table });
        openGallery();
      },
    },
    {
      id: 'duplicate_table',
      group: 'Tables and columns',
      label: ({ selection }) => `Duplicate table ${selection.table ?? ''}`,
      lineLabel: () => 'Duplicate',
      keywords: 'copy clone',
      shortcuts: LINE_SHORTCUTS.duplicate,
      scope: 'outline',
      unavailable: whyNoTable,
      run: (state) => {
        const { table } = placeOf(state);
        applyEdit(`Duplicate ${table}`, (document) => duplicateTable(document, table));
      },
    },
    {
      id: 'move_table_up',
      group: 'Tables and columns',
      label: ({ selection }) => `Move table ${selection.table ?? ''} up`,
      lineLabel: () => 'Move up',
      keywords: 'reorder order before',
      shortcuts: LINE_SHORTCUTS.moveUp,
      scope: 'outline',
      unavailable: (state) =>
        whyNoTable(state) ?? (placeOf(state).tableIndex === 0 ? 'It is the first table.' : undefined),
      run: move(-1),
    },
    {
      id: 'move_table_down',
      group: 'Tables and columns',
      label: ({ selection }) => `Move table ${selection.table ?? ''} down`,
      lineLabel: () => 'Move down',
      keywords: 'reorder order after',
      shortcuts: LINE_SHORTCUTS.moveDown,
      scope: 'outline',
      unavailable: (state) =>
        whyNoTable(state) ??
        (placeOf(state).tableIndex === (state.document?.tables.length ?? 0) - 1 ? 'It is the last table.' : undefined),
      run: move(1),
    },
    {
      id: 'delete_table',
      group: 'Tables and columns',
      label: ({ selection }) => `Delete table ${selection.table ?? ''}`,
      lineLabel: () => 'Delete table',
      keywords: 'remove drop',
      shortcuts: LINE_SHORTCUTS.delete,
      scope: 'outline',
      unavailable: whyNoTable,
      run: (state) => {
        const { table } = placeOf(state);
        applyDeletion(`Delete ${table}`, `Table ${table}`, (document) => removeTable(document, table));
      },
    },
  ];
}
