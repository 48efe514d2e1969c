import type { SemblanceDocument } from '../document-model.ts';
import { relationParts } from '../references/relation-parts.ts';
import { tableNamed } from '../references/relations.ts';
import { addColumn } from './add-column.ts';
import { type EditResult, edited, refused } from './edit-result.ts';
import { findRelation, type RelationName } from './find-relation.ts';
import { freshName } from './fresh-name.ts';

/**
 * A document with a copy of a relation behind it: its columns once more, under names and with a pick of their own.
 *
 * Refused: the relation to a driving parent, of which a table has one.
 */
export function duplicateRelation(document: SemblanceDocument, name: RelationName): EditResult {
  const table = tableNamed(document, name.table);
  const relation = findRelation(document, name);
  if (table === undefined || relation === undefined) return refused(`There is no such relation of ${name.table}.`);
  if (relation.kind === 'parent') return refused(`${name.table} can belong to one table only.`);
  const parts = relationParts(table, relation);
  const place = Math.max(...parts.map(({ column }) => table.columns.indexOf(column))) + 1;
  const taken = new Set(table.columns.flatMap(({ name: own, generator }) => [own, String(generator.relation)]));
  const copy = relation.name === undefined ? {} : { relation: freshName(relation.name, taken) };
  return parts.reduce<EditResult>(
    (result, { column }, index) => {
      if (result.kind === 'refused') return result;
      const spec = { ...column, generator: { ...column.generator, ...copy } };
      const next = addColumn(result.document, name.table, spec, place + index);
      return next.kind === 'refused' || index === 0 ? next : { ...result, document: next.document };
    },
    edited(document, { table: name.table }),
  );
}
