import type { ColumnSpec, SemblanceDocument, TableSpec } from '../document-model.ts';
import { tableNamed } from './relations.ts';
import type { ResolvedReference } from './resolve-reference.ts';

/**
 * Whether what a reference leads to can be null for a row: the column itself, or a foreign key on the way.
 *
 * @param canBeNull whether a column of a table can be
 */
export function mayBeNull(
  { hops, table: last, column }: ResolvedReference,
  from: TableSpec,
  document: SemblanceDocument,
  canBeNull: (table: TableSpec, column: ColumnSpec) => boolean,
): boolean {
  let table: TableSpec | undefined = from;
  for (const hop of hops) {
    const key = hop.kind === 'key' ? table?.columns.find((each) => each.name === hop.column) : undefined;
    if (table !== undefined && key !== undefined && canBeNull(table, key)) return true;
    table = tableNamed(document, hop.target);
  }
  return canBeNull(last, column);
}
