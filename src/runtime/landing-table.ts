import type { SemblanceDocument, TableSpec } from '../schema/document-model.ts';

/** The table a person is shown first: the one with the most columns, the first of those; undefined where there is none. */
export function landingTable({ tables }: SemblanceDocument): TableSpec | undefined {
  return tables.reduce<TableSpec | undefined>(
    (widest, table) => (widest === undefined || table.columns.length > widest.columns.length ? table : widest),
    undefined,
  );
}
