import type { SemblanceDocument, TableSpec } from '../document-model.ts';
import { tableNamed } from './relations.ts';
import type { ResolvedReference } from './resolve-reference.ts';

/** Whether what a reference leads to can be null for a row: the column itself, or a foreign key on the way. */
export function mayBeNull({ hops, column }: ResolvedReference, from: TableSpec, document: SemblanceDocument): boolean {
  let table: TableSpec | undefined = from;
  for (const hop of hops) {
    const key = hop.kind === 'key' ? table?.columns.find((each) => each.name === hop.column) : undefined;
    if (key?.nullable === true) return true;
    table = tableNamed(document, hop.target);
  }
  return column.nullable === true;
}
