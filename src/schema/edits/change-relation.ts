import type { SemblanceDocument, TableSpec } from '../document-model.ts';
import type { KindSpec } from '../kind.ts';
import { addColumn } from './add-column.ts';
import { changeTable } from './change-table.ts';
import { type EditResult, edited, refused } from './edit-result.ts';
import { findRelation, type RelationName } from './find-relation.ts';
import { foreignKey } from './foreign-key.ts';
import { keyColumn } from './key-column.ts';
import { rowsPerParent } from './rows-per-parent.ts';
import { whyNotParent } from './why-not-parent.ts';
import { withoutParent } from './without-parent.ts';

/**
 * A document whose relation is of the other kind, its foreign key column the same.
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
  const focus = { table: name.table, ...(column === undefined ? {} : { column }) };
  if ((relation.kind === 'parent') === (kind === 'parent')) return edited(document, focus);
  const key = keyColumn(document, target);
  if (typeof key === 'string') return refused(key);

  if (kind === 'parent') {
    const reason = whyNotParent(document, name.table, target);
    if (reason !== undefined) return refused(reason);
    const result = changeTable(document, name.table, (table) => ({
      ...withGenerator(table, column, { kind: 'parent' }),
      rows: rowsPerParent(target),
    }));
    return result.kind === 'refused' ? result : { ...result, focus };
  }

  const reference = { kind: 'reference', table: target };
  const result = changeTable(document, name.table, (table) =>
    withGenerator(withoutParent(document, table), column, reference),
  );
  if (result.kind === 'refused') return result;
  if (column !== undefined) return { ...result, focus };
  return addColumn(result.document, name.table, foreignKey(key, target, reference));
}

function withGenerator(table: TableSpec, column: string | undefined, generator: KindSpec): TableSpec {
  return { ...table, columns: table.columns.map((each) => (each.name === column ? { ...each, generator } : each)) };
}
