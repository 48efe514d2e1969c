import type { SemblanceDocument } from '../document-model.ts';
import { type EditResult, refused } from './edit-result.ts';
import { findRelation, type RelationName } from './find-relation.ts';
import type { HintedSchema } from './hinted-schema.ts';
import { renameColumn } from './rename-column.ts';

/**
 * A document whose relation is called otherwise: it goes by the name of its foreign key column, the first where it has
 * several, unless another of them is named.
 */
export function renameRelation(
  document: SemblanceDocument,
  name: RelationName,
  to: string,
  schema: HintedSchema,
): EditResult {
  const relation = findRelation(document, name);
  if (relation === undefined) return refused(`There is no such relation of ${name.table}.`);
  if (relation.column === undefined) return refused(`This relation of ${name.table} has no column to name it by.`);
  return renameColumn(document, name.table, name.column ?? relation.column, to, schema);
}
