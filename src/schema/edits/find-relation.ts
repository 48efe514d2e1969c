import type { SemblanceDocument } from '../document-model.ts';
import { relationOfColumn } from '../references/relation-of-column.ts';
import { type Relation, relationsOf, tableNamed } from '../references/relations.ts';

/** A relation by the table it leads away from and any of its foreign key columns; the driving parent where no column is named. */
export interface RelationName {
  readonly table: string;
  readonly column?: string;
}

/** The relation of that name, if there is one. */
export function findRelation(document: SemblanceDocument, { table, column }: RelationName): Relation | undefined {
  const from = tableNamed(document, table);
  if (from === undefined) return undefined;
  return column === undefined
    ? relationsOf(from).find((each) => each.kind === 'parent')
    : relationOfColumn(from, column);
}
