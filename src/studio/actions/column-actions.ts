import type { ColumnSpec } from '../../schema/document-model.ts';
import { addColumn } from '../../schema/edits/add-column.ts';
import { duplicateColumn } from '../../schema/edits/duplicate-column.ts';
import { isName, NAME_RULE } from '../../schema/edits/is-name.ts';
import { moveColumn } from '../../schema/edits/move-column.ts';
import { removeColumn } from '../../schema/edits/remove-column.ts';
import { renameColumn } from '../../schema/edits/rename-column.ts';
import type { WorkbenchState } from '../state/workbench-state.ts';
import type { Action } from './action.ts';
import type { ActionServices } from './action-services.ts';
import { isLastColumn, placeOf, whyNoColumn, whyNoTable } from './selected-place.ts';

/** The structural actions on the selected column; each is one step of the history. */
export function columnActions({ applyEdit, ask, openGallery }: ActionServices): readonly Action[] {
  const named =
    (verb: string, after = '') =>
    ({ selection }: WorkbenchState) =>
      selection.column === undefined ? `${verb} column${after}` : `${verb} column ${selection.column}${after}`;
  const onColumn = (label: string, change: typeof removeColumn) => (state: WorkbenchState) => {
    const { table, column } = placeOf(state);
    if (column !== undefined) applyEdit(label, (document) => change(document, table, column));
  };
  const move = (by: 1 | -1) => (state: WorkbenchState) => {
    const { table, column, columnIndex } = placeOf(state);
    if (column !== undefined)
      applyEdit('Move column', (document) => moveColumn(document, table, column, columnIndex + by));
  };
  return [
    {
      id: 'add_column',
      group: 'Tables and columns',
      label: ({ selection }) => (selection.table === undefined ? 'Add a column' : `Add a column to ${selection.table}`),
      keywords: 'new create field',
      unavailable: whyNoTable,
      run: (state) => {
        const { table, columnIndex } = placeOf(state);
        const at = columnIndex < 0 ? undefined : columnIndex + 1;
        applyEdit('Add column', (document) => addColumn(document, table, newColumn(state), at));
      },
    },
    {
      id: 'rename_column',
      group: 'Tables and columns',
      label: named('Rename', '…'),
      keywords: 'name field',
      unavailable: whyNoColumn,
      run: (state) => {
        const { table, column } = placeOf(state);
        const { catalog } = state;
        if (column === undefined || catalog === undefined) return;
        ask({
          title: `Rename column ${column}`,
          label: 'Name',
          value: column,
          confirm: 'Rename',
          flaw: (name) => (isName(name) ? undefined : NAME_RULE),
          answer: (name) =>
            applyEdit('Rename column', (document) =>
              renameColumn(document, table, column, name, catalog.documentSchema),
            ),
        });
      },
    },
    {
      id: 'duplicate_column',
      group: 'Tables and columns',
      label: named('Duplicate'),
      keywords: 'copy clone field',
      unavailable: whyNoColumn,
      run: onColumn('Duplicate column', duplicateColumn),
    },
    {
      id: 'move_column_up',
      group: 'Tables and columns',
      label: named('Move', ' up'),
      keywords: 'reorder order before left',
      unavailable: (state) =>
        whyNoColumn(state) ?? (placeOf(state).columnIndex === 0 ? 'It is the first column.' : undefined),
      run: move(-1),
    },
    {
      id: 'move_column_down',
      group: 'Tables and columns',
      label: named('Move', ' down'),
      keywords: 'reorder order after right',
      unavailable: (state) => whyNoColumn(state) ?? (isLastColumn(state) ? 'It is the last column.' : undefined),
      run: move(1),
    },
    {
      id: 'delete_column',
      group: 'Tables and columns',
      label: named('Delete'),
      keywords: 'remove drop field',
      unavailable: whyNoColumn,
      run: onColumn('Delete column', removeColumn),
    },
    {
      id: 'change_kind',
      group: 'Tables and columns',
      label: ({ selection }) => `Change how ${selection.column ?? 'the column'} is made…`,
      keywords: 'generator kind distribution type',
      unavailable: whyNoColumn,
      run: () => openGallery(),
    },
  ];
}

/** A column to begin with: numbers around a mean where there is such a kind. */
function newColumn({ catalog }: WorkbenchState): ColumnSpec {
  const normal = catalog?.generators.find(({ kind }) => kind === 'normal');
  const [type] = normal?.types ?? [];
  if (normal === undefined || type === undefined) {
    return { name: 'new_column', type: 'integer', generator: { kind: 'sequence' } };
  }
  return { name: 'new_column', type, generator: normal.defaults };
}
