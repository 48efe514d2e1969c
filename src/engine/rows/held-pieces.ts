import type { BoundTable } from '../plan/bound-table.ts';
import { eachFamilyPiece, type FamilyPiece } from './family-pieces.ts';
import type { RowSet } from './row-set.ts';

const MOST_HELD_CHILDREN = 262144;

const held = new WeakMap<RowSet, Map<BoundTable, readonly FamilyPiece[]>>();

/**
 * Takes all children of a set of parents, as `eachFamilyPiece` does; they are kept for as long as the parents are where they
 * are not many, so that whatever looks at the same children shares their columns.
 */
export function eachHeldPiece(parents: RowSet, child: BoundTable, take: (piece: FamilyPiece) => void): void {
  const known = held.get(parents)?.get(child);
  if (known !== undefined) return known.forEach(take);
  if (childrenOf(parents, child) > MOST_HELD_CHILDREN) return eachFamilyPiece(parents, child, take);
  const made: FamilyPiece[] = [];
  eachFamilyPiece(parents, child, (piece) => made.push(piece));
  const tables = held.get(parents) ?? new Map<BoundTable, readonly FamilyPiece[]>();
  tables.set(child, made);
  held.set(parents, tables);
  made.forEach(take);
}

function childrenOf(parents: RowSet, { rows }: BoundTable): number {
  if (rows.kind !== 'children') return 0;
  const counts = parents.childCounts(rows);
  let children = 0;
  for (let parent = 0; parent < counts.length; parent++) children += counts[parent] as number;
  return children;
}
