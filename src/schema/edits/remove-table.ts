import type { SemblanceDocument } from '../document-model.ts';
import { type EditResult, edited, refused } from './edit-result.ts';

/** A document without a table; what refers to it stays as it is and is reported where the document is checked. */
export function removeTable(document: SemblanceDocument, table: string): EditResult {
  const index = document.tables.findIndex((each) => each.name === table);
  if (index < 0) return refused(`There is no table ${table}.`);
  return edited({ ...document, tables: document.tables.toSpliced(index, 1) });
}
