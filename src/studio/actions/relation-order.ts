import type { SemblanceDocument } from '../../schema/document-model.ts';
import { relationsOf, tableNamed } from '../../schema/references/relations.ts';

/** The columns of a table that point at other tables, with their places among all its columns: the order of its relations. */
export function keyRelationPlaces(
  document: SemblanceDocument,
  table: string,
): readonly { readonly column: string; readonly index: number }[] {
  const spec = tableNamed(document, table);
  if (spec === undefined) return [];
  return relationsOf(spec).flatMap(({ kind, column }) =>
    kind === 'key' && column !== undefined
      ? [{ column, index: spec.columns.findIndex(({ name }) => name === column) }]
      : [],
  );
}
