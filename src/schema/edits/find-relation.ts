import type { SemblanceDocument } from '../document-model.ts';
import { type Relation, relationsOf, tableNamed } from '../references/relations.ts';

/** A relation by the table it leads away from and its foreign key column; the driving parent where no column is named. */
export interface RelationName {
  readonly table: string;
  readonly column?: string;
}

/** The relation of that name, if there is one. */
export function findRelation(document: SemblanceDocument, { table, column }: RelationName): Relation | undefined {
  const from = tableNamed(document, table);
  const relations = from === undefined ? [] : relationsOf(from);
  return relations.find((each) => (column === undefined ? each.kind === 'parent' : each.column === column));
}
