import type { ColumnSpec, SemblanceDocument } from '../document-model.ts';
import { tableNamed } from '../references/relations.ts';

/** The one column that identifies the rows of a table, or the reason why no relation can lead to it. */
export function keyColumn(document: SemblanceDocument, table: string): ColumnSpec | string {
  const spec = tableNamed(document, table);
  if (spec === undefined) return `There is no table ${table}.`;
  const [name, ...others] = spec.key ?? [];
  const column = others.length > 0 ? undefined : spec.columns.find((each) => each.name === name);
  return column ?? `Nothing can refer to ${table} until its key is exactly one of its columns.`;
}
