import type { ColumnSpec, TableSpec } from '../../schema/document-model.ts';

/** Whether no two rows of the table may hold the same value of a column: it is unique, or part of the key. */
export function wantsDistinct(column: ColumnSpec, table: TableSpec): boolean {
  return column.unique === true || table.key?.includes(column.name) === true;
}
