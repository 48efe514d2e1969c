import type { SemblanceDocument } from '../document-model.ts';
import { type EditResult, edited, refused } from './edit-result.ts';
import { freshName } from './fresh-name.ts';
import { freshStreamName, withNames } from './stream-name.ts';

/**
 * A document with a copy of a table behind it: the same columns under a name and a randomness of its own.
 *
 * What names the copy's own columns means the copy; what names a table, the original included, goes on meaning it.
 */
export function duplicateTable(document: SemblanceDocument, table: string): EditResult {
  const index = document.tables.findIndex((each) => each.name === table);
  const original = document.tables[index];
  if (original === undefined) return refused(`There is no table ${table}.`);
  const name = freshName(table, new Set(document.tables.map((each) => each.name)));
  const copy = withNames(original, name, freshStreamName(name, document.tables));
  return edited({ ...document, tables: document.tables.toSpliced(index + 1, 0, copy) }, { table: name });
}
