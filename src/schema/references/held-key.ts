import type { ColumnSpec, TableSpec } from '../document-model.ts';
import type { RelationPart } from './relation-parts.ts';

/**
 * For each column of a target's key, in its order, the first of some foreign key columns that holds it; undefined for one
 * that none holds. A column that names none holds the only one there is.
 */
export function heldKey(parts: readonly RelationPart[], target: TableSpec): readonly (ColumnSpec | undefined)[] {
  const key = target.key ?? [];
  const [only] = key;
  return key.map((name) => parts.find(({ of }) => (of ?? (key.length === 1 ? only : undefined)) === name)?.column);
}
