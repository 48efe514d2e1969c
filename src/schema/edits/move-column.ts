import type { SemblanceDocument } from '../document-model.ts';
import { changeTable } from './change-table.ts';
import type { EditResult } from './edit-result.ts';
import { moveItem } from './move-item.ts';

/** A document whose column stands at index `to` of its table; no data change. */
export function moveColumn(document: SemblanceDocument, table: string, column: string, to: number): EditResult {
  const result = changeTable(document, table, (spec) => {
    const from = spec.columns.findIndex((each) => each.name === column);
    if (from < 0) return `There is no column ${column} in ${table}.`;
    const columns = moveItem(spec.columns, from, to);
    if (columns === undefined) return `There is no such place among the columns of ${table}.`;
    return columns === spec.columns ? spec : { ...spec, columns };
  });
  return result.kind === 'refused' ? result : { ...result, focus: { table, column } };
}
