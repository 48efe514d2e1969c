import type { ColumnSummary, TableSummary } from '../../../runtime/protocol.ts';

/** What the grid shows of a column besides its cells; the same whatever the values are. */
export type ShownColumn = Pick<ColumnSummary, 'name' | 'type' | 'isKey' | 'target'>;

/** The columns of a table that stand in files, as the grid shows them. */
export function shownColumns({ columns }: Pick<TableSummary, 'columns'>): readonly ShownColumn[] {
  return columns
    .filter(({ hidden }) => !hidden)
    .map(({ name, type, isKey, target }) => ({ name, type, isKey, ...(target !== undefined && { target }) }));
}
