import type { SemblanceDocument } from '../document-model.ts';
import { relationParts } from '../references/relation-parts.ts';
import { tableNamed } from '../references/relations.ts';
import { changeTable } from './change-table.ts';
import { type EditResult, refused } from './edit-result.ts';
import { findRelation, type RelationName } from './find-relation.ts';
import { removeColumn } from './remove-column.ts';
import { withoutParent } from './without-parent.ts';

/**
 * A document without a relation: its foreign key columns go, and where the target drove the rows, about as many stand by
 * themselves, with moments for event times. What else went through it stays and is reported where the document is checked.
 */
export function removeRelation(document: SemblanceDocument, name: RelationName): EditResult {
  const relation = findRelation(document, name);
  if (relation === undefined) return refused(`There is no such relation of ${name.table}.`);
  const freed: EditResult =
    relation.kind === 'parent'
      ? changeTable(document, name.table, (table) => withoutParent(document, table))
      : { kind: 'edited', document };
  const table = tableNamed(document, name.table);
  const parts = table === undefined ? [] : relationParts(table, relation);
  return parts.reduce<EditResult>(
    (result, { column }) =>
      result.kind === 'refused' ? result : removeColumn(result.document, name.table, column.name),
    freed,
  );
}
