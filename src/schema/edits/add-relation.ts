import type { ColumnSpec, SemblanceDocument } from '../document-model.ts';
import { heldKey } from '../references/held-key.ts';
import { relationParts } from '../references/relation-parts.ts';
import { tableNamed } from '../references/relations.ts';
import { addColumn } from './add-column.ts';
import { changeRows } from './change-rows.ts';
import { type EditResult, edited, refused } from './edit-result.ts';
import { foreignKeys } from './foreign-keys.ts';
import { freshReference } from './fresh-reference.ts';
import { keyColumns } from './key-columns.ts';
import { rowsPerParent } from './rows-per-parent.ts';
import { whyNotParent } from './why-not-parent.ts';

/** `parent`: each row of `to` has its own rows of `from`. `reference`: each row of `from` picks a row of `to`. */
export interface NewRelation {
  readonly from: string;
  readonly to: string;
  readonly kind: 'parent' | 'reference';
}

/**
 * A document in which a table leads to another: it gets a foreign key column for each column of the key it points at, of
 * the same type (`<to>_id` where that key has one), and for a parent its rows are made for each row of it.
 *
 * Refused: a target without a key, and a parent where there is one already, or that would go round in a circle.
 */
export function addRelation(document: SemblanceDocument, { from, to, kind }: NewRelation): EditResult {
  const key = keyColumns(document, to);
  if (typeof key === 'string') return refused(key);
  const spec = tableNamed(document, from);
  if (spec === undefined) return refused(`There is no table ${from}.`);
  if (kind === 'reference') return withColumns(document, from, foreignKeys(key, to, freshReference(spec, to, key)));
  const reason = whyNotParent(document, from, to);
  if (reason !== undefined) return refused(reason);
  const driven = changeRows(document, from, rowsPerParent(to));
  if (driven.kind === 'refused') return driven;
  const waiting = relationParts(spec, { kind: 'parent', target: to });
  const held = heldKey(waiting, { ...spec, key: key.map(({ name }) => name) });
  const missing = foreignKeys(key, to, { kind: 'parent' }).filter((_, place) => held[place] === undefined);
  const [first] = waiting;
  if (first === undefined || missing.length > 0) return withColumns(driven.document, from, missing);
  return { ...driven, focus: { table: from, column: first.column.name } };
}

/** The document with columns added to a table, the first of them in focus. */
function withColumns(document: SemblanceDocument, table: string, columns: readonly ColumnSpec[]): EditResult {
  const [first, ...others] = columns;
  if (first === undefined) return edited(document, { table });
  const begun = addColumn(document, table, first);
  return others.reduce<EditResult>((result, column) => {
    const next = result.kind === 'refused' ? result : addColumn(result.document, table, column);
    return next.kind === 'refused' || begun.kind === 'refused' ? next : { ...begun, document: next.document };
  }, begun);
}
