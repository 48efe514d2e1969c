import type { BoundTable } from '../plan/bound-table.ts';
import { type FamilyPiece, familyPieces } from './family-pieces.ts';
import type { RowSet } from './row-set.ts';

const MOST_HELD_CHILDREN = 262144;

const held = new WeakMap<RowSet, Map<BoundTable, readonly FamilyPiece[]>>();

/**
 * All children of a set of parents, as `familyPieces` makes them; they are kept for as long as the parents are where they
 * are not many, so that whatever looks at the same children shares their columns.
 */
export function heldPieces(parents: RowSet, child: BoundTable): Iterable<FamilyPiece> {
  const known = held.get(parents)?.get(child);
  if (known !== undefined) return known;
  const pieces = familyPieces(parents, child);
  if (child.rows.kind !== 'children') return pieces;
  let children = 0;
  for (const count of parents.childCounts(child.rows)) children += count;
  if (children > MOST_HELD_CHILDREN) return pieces;
  const made = [...pieces];
  const tables = held.get(parents) ?? new Map<BoundTable, readonly FamilyPiece[]>();
  tables.set(child, made);
  held.set(parents, tables);
  return made;
}
