import type { ColumnSpec, SemblanceDocument } from '../document-model.ts';
import { changeTable } from './change-table.ts';
import type { EditResult } from './edit-result.ts';

/** The document with one column replaced by what `change` makes of it; refused where there is no such column. */
export function changeColumn(
  document: SemblanceDocument,
  table: string,
  column: string,
  change: (column: ColumnSpec) => ColumnSpec,
): EditResult {
  const result = changeTable(document, table, (spec) => {
    const index = spec.columns.findIndex((each) => each.name === column);
    const before = spec.columns[index];
    if (before === undefined) return `There is no column ${column} in ${table}.`;
    const after = change(before);
    return after === before ? spec : { ...spec, columns: spec.columns.with(index, after) };
  });
  return result.kind === 'refused' ? result : { ...result, focus: { table, column } };
}
