import { addTable } from '../../schema/edits/add-table.ts';
import { duplicateTable } from '../../schema/edits/duplicate-table.ts';
import { isName, NAME_RULE } from '../../schema/edits/is-name.ts';
import { moveTable } from '../../schema/edits/move-table.ts';
import { removeTable } from '../../schema/edits/remove-table.ts';
import { renameTable } from '../../schema/edits/rename-table.ts';
import type { WorkbenchState } from '../state/workbench-state.ts';
import { type Action, whyReadOnly } from './action.ts';
import type { ActionServices } from './action-services.ts';
import { RELATE_QUERY } from './palette-queries.ts';
import { placeOf, whyNoTable } from './selected-place.ts';

/** The structural actions on the selected table; each is one step of the history. */
export function tableActions({
  applyEdit,
  ask,
  openGallery,
  openPalette,
  workbench,
}: ActionServices): readonly Action[] {
  const move = (by: 1 | -1) => (state: WorkbenchState) => {
    const { tableIndex } = placeOf(state);
    applyEdit('Move table', (document) => moveTable(document, tableIndex, tableIndex + by));
  };
  return [
    {
      id: 'add_table',
      group: 'Tables and columns',
      label: () => 'Add a table',
      keywords: 'new create entity',
      unavailable: whyReadOnly,
      run: () => applyEdit('Add table', (document) => addTable(document)),
    },
    {
      id: 'rename_table',
      group: 'Tables and columns',
      label: ({ selection }) => `Rename table ${selection.table ?? ''}…`,
      keywords: 'name',
      unavailable: whyNoTable,
      run: (state) => {
        const { table } = placeOf(state);
        const { catalog } = state;
        ask({
          title: `Rename table ${table}`,
          label: 'Name',
          value: table,
          confirm: 'Rename',
          flaw: (name) => (isName(name) ? undefined : NAME_RULE),
          answer: (name) =>
            catalog &&
            applyEdit('Rename table', (document) => renameTable(document, table, name, catalog.documentSchema)),
        });
      },
    },
    {
      id: 'duplicate_table',
      group: 'Tables and columns',
      label: ({ selection }) => `Duplicate table ${selection.table ?? ''}`,
      keywords: 'copy clone',
      unavailable: whyNoTable,
      run: (state) => applyEdit('Duplicate table', (document) => duplicateTable(document, placeOf(state).table)),
    },
    {
      id: 'move_table_up',
      group: 'Tables and columns',
      label: ({ selection }) => `Move table ${selection.table ?? ''} up`,
      keywords: 'reorder order before',
      unavailable: (state) =>
        whyNoTable(state) ?? (placeOf(state).tableIndex === 0 ? 'It is the first table.' : undefined),
      run: move(-1),
    },
    {
      id: 'move_table_down',
      group: 'Tables and columns',
      label: ({ selection }) => `Move table ${selection.table ?? ''} down`,
      keywords: 'reorder order after',
      unavailable: (state) =>
        whyNoTable(state) ??
        (placeOf(state).tableIndex === (state.document?.tables.length ?? 0) - 1 ? 'It is the last table.' : undefined),
      run: move(1),
    },
    {
      id: 'delete_table',
      group: 'Tables and columns',
      label: ({ selection }) => `Delete table ${selection.table ?? ''}`,
      keywords: 'remove drop',
      unavailable: whyNoTable,
      run: (state) => applyEdit('Delete table', (document) => removeTable(document, placeOf(state).table)),
    },
    {
      id: 'change_rows',
      group: 'Tables and columns',
      label: ({ selection }) => `Change where the rows of ${selection.table ?? 'the table'} come from…`,
      keywords: 'kind count per parent source number',
      unavailable: whyNoTable,
      run: (state) => {
        workbench.select({ table: placeOf(state).table });
        openGallery();
      },
    },
    {
      id: 'add_relation',
      group: 'Tables and columns',
      label: ({ selection }) => `Relate ${selection.table ?? 'a table'} to another table…`,
      keywords: 'add relation foreign key reference parent child connect',
      unavailable: whyNoTable,
      run: () => openPalette(RELATE_QUERY),
    },
  ];
}
