import type { SemblanceDocument } from '../document-model.ts';
import { tableNamed } from '../references/relations.ts';
import { addColumn } from './add-column.ts';
import { type EditResult, refused } from './edit-result.ts';

/** A document with a copy of a column behind it: the same generator under a name and a stream name of its own. */
export function duplicateColumn(document: SemblanceDocument, table: string, column: string): EditResult {
  const columns = tableNamed(document, table)?.columns ?? [];
  const index = columns.findIndex((each) => each.name === column);
  const original = columns[index];
  if (original === undefined) return refused(`There is no column ${column} in ${table}.`);
  return addColumn(document, table, original, index + 1);
}
