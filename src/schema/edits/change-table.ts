import type { SemblanceDocument, TableSpec } from '../document-model.ts';
import { type EditResult, edited, refused } from './edit-result.ts';

/**
 * The document with one table replaced by what `change` makes of it; a text instead of a table is the reason to refuse.
 *
 * Refused too where there is no table of that name. The first one is meant where there are several.
 */
export function changeTable(
  document: SemblanceDocument,
  name: string,
  change: (table: TableSpec) => TableSpec | string,
): EditResult {
  const index = document.tables.findIndex((table) => table.name === name);
  const table = document.tables[index];
  if (table === undefined) return refused(`There is no table ${name}.`);
  const changed = change(table);
  if (typeof changed === 'string') return refused(changed);
  if (changed === table) return edited(document, { table: name });
  return edited({ ...document, tables: document.tables.with(index, changed) }, { table: changed.name });
}
