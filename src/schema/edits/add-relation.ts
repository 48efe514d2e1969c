import type { SemblanceDocument } from '../document-model.ts';
import { tableNamed } from '../references/relations.ts';
import { addColumn } from './add-column.ts';
import { changeRows } from './change-rows.ts';
import { type EditResult, refused } from './edit-result.ts';
import { foreignKey } from './foreign-key.ts';
import { keyColumn } from './key-column.ts';
import { rowsPerParent } from './rows-per-parent.ts';
import { whyNotParent } from './why-not-parent.ts';

/** `parent`: each row of `to` has its own rows of `from`. `reference`: each row of `from` picks a row of `to`. */
export interface NewRelation {
  readonly from: string;
  readonly to: string;
  readonly kind: 'parent' | 'reference';
}

/**
 * A document in which a table leads to another: it gets the foreign key column `<to>_id`, of the type of the key it points
 * at, and for a parent its rows are made for each row of it.
 *
 * Refused: a target without a key of one column, and a parent where there is one already, or that would go round in a
 * circle.
 */
export function addRelation(document: SemblanceDocument, { from, to, kind }: NewRelation): EditResult {
  const key = keyColumn(document, to);
  if (typeof key === 'string') return refused(key);
  if (kind === 'reference') return addColumn(document, from, foreignKey(key, to, { kind: 'reference', table: to }));
  const reason = whyNotParent(document, from, to);
  if (reason !== undefined) return refused(reason);
  const driven = changeRows(document, from, rowsPerParent(to));
  if (driven.kind === 'refused') return driven;
  const waiting = tableNamed(document, from)?.columns.find((each) => each.generator.kind === 'parent');
  if (waiting !== undefined) return { ...driven, focus: { table: from, column: waiting.name } };
  return addColumn(driven.document, from, foreignKey(key, to, { kind: 'parent' }));
}
