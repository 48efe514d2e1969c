import type { ColumnSpec, SemblanceDocument } from '../document-model.ts';
import { tableNamed } from '../references/relations.ts';

/** The columns that together identify the rows of a table, or the reason why no relation can lead to it. */
export function keyColumns(document: SemblanceDocument, table: string): readonly ColumnSpec[] | string {
  const spec = tableNamed(document, table);
  if (spec === undefined) return `There is no table ${table}.`;
  const key = spec.key ?? [];
  const columns = key.flatMap((name) => spec.columns.filter((each) => each.name === name).slice(0, 1));
  return columns.length > 0 && columns.length === key.length
    ? columns
    : `Nothing can refer to ${table} until its key names the columns that identify a row.`;
}
