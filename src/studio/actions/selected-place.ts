import type { WorkbenchState } from '../state/workbench-state.ts';
import { whyReadOnly } from './action.ts';

/** The place the selection names: a table of the document and, where one is selected, its column. */
export interface SelectedPlace {
  readonly table: string;
  readonly column?: string;
  /** Positions in the document and in the table; -1 where there is none. */
  readonly tableIndex: number;
  readonly columnIndex: number;
}

/** The selection as far as the document has it. */
export function placeOf({ document, selection }: WorkbenchState): SelectedPlace {
  const tableIndex = document?.tables.findIndex(({ name }) => name === selection.table) ?? -1;
  const columns = document?.tables[tableIndex]?.columns ?? [];
  const columnIndex = columns.findIndex(({ name }) => name === selection.column);
  const column = columns[columnIndex]?.name;
  return { table: selection.table ?? '', tableIndex, columnIndex, ...(column === undefined ? {} : { column }) };
}

/** How many columns the selected table has. */
export function columnCount(state: WorkbenchState): number {
  return state.document?.tables[placeOf(state).tableIndex]?.columns.length ?? 0;
}

/** Why nothing can be done with a selected table; undefined when it can. */
export function whyNoTable(state: WorkbenchState): string | undefined {
  return whyReadOnly(state) ?? (placeOf(state).tableIndex < 0 ? 'Select a table first.' : undefined);
}

/** Why nothing can be done with a selected column; undefined when it can. */
export function whyNoColumn(state: WorkbenchState): string | undefined {
  return whyReadOnly(state) ?? (placeOf(state).column === undefined ? 'Select a column first.' : undefined);
}
