import type { SemblanceDocument } from '../document-model.ts';
import { changeTable } from './change-table.ts';
import type { EditResult } from './edit-result.ts';
import { withoutColumn } from './without-column.ts';

/**
 * A document without a column. Its own table's `key` and `time` no longer name it; what else refers to it stays as it is
 * and is reported where the document is checked. The last column of a table cannot go.
 */
export function removeColumn(document: SemblanceDocument, table: string, column: string): EditResult {
  return changeTable(document, table, (spec) => {
    const index = spec.columns.findIndex((each) => each.name === column);
    if (index < 0) return `There is no column ${column} in ${table}.`;
    if (spec.columns.length === 1) return `${column} is the only column of ${table}, and a table needs one.`;
    return withoutColumn(spec, index);
  });
}
