import type { ColumnSpec, SemblanceDocument, TableSpec } from '../document-model.ts';
import { relationParts } from '../references/relation-parts.ts';
import type { Relation } from '../references/relations.ts';
import { addRelation } from './add-relation.ts';
import { changeTable } from './change-table.ts';
import { type EditResult, edited, refused } from './edit-result.ts';
import { findRelation, type RelationName } from './find-relation.ts';
import { type Holding, holdingPart } from './foreign-keys.ts';
import { freshReference } from './fresh-reference.ts';
import { keyColumns } from './key-columns.ts';
import { rowsPerParent } from './rows-per-parent.ts';
import { whyNotParent } from './why-not-parent.ts';
import { withoutParent } from './without-parent.ts';

/**
 * A document whose relation is of the other kind, its foreign key columns the same.
 *
 * A reference that becomes the driving parent replaces where the rows came from; a parent that becomes a reference leaves
 * about as many rows behind, and moments for event times. Refused as `addRelation` refuses.
 */
export function changeRelation(
  document: SemblanceDocument,
  name: RelationName,
  kind: 'parent' | 'reference',
): EditResult {
  const relation = findRelation(document, name);
  if (relation === undefined) return refused(`There is no such relation of ${name.table}.`);
  const { column, target } = relation;
  const named = relation.name === undefined ? {} : { relation: relation.name };
  const focus = { table: name.table, ...(column === undefined ? {} : { column }) };
  if ((relation.kind === 'parent') === (kind === 'parent')) return edited(document, focus);
  const key = keyColumns(document, target);
  if (typeof key === 'string') return refused(key);

  if (kind === 'parent') {
    const reason = whyNotParent(document, name.table, target);
    if (reason !== undefined) return refused(reason);
    const result = changeTable(document, name.table, (table) => ({
      ...held(table, relation, key, { kind: 'parent', ...named }),
      rows: rowsPerParent(target),
    }));
    return result.kind === 'refused' ? result : { ...result, focus };
  }

  if (column === undefined) {
    const freed = changeTable(document, name.table, (table) => withoutParent(document, table));
    return freed.kind === 'refused' ? freed : addRelation(freed.document, { from: name.table, to: target, kind });
  }
  const result = changeTable(document, name.table, (table) =>
    held(withoutParent(document, table), relation, key, { ...freshReference(table, target, key), ...named }),
  );
  return result.kind === 'refused' ? result : { ...result, focus };
}

/** A table whose columns of a relation hold the same parts of the key in another way. */
function held(table: TableSpec, relation: Relation, key: readonly ColumnSpec[], holding: Holding): TableSpec {
  const parts = new Map(relationParts(table, relation).map(({ column, of }) => [column, of]));
  return {
    ...table,
    columns: table.columns.map((each) =>
      parts.has(each)
        ? { ...each, generator: holdingPart(holding, key.length === 1 ? undefined : parts.get(each)) }
        : each,
    ),
  };
}
