import type { BoundTable } from '../plan/bound-table.ts';
import { families } from './families.ts';
import type { RowSet } from './row-set.ts';

const PIECE_ROWS = 65536;

/** Some of the children of a set of parents. */
export interface FamilyPiece {
  /** The place, among the parents asked for, of the first parent that `rows.family()` knows of. */
  readonly from: number;
  readonly rows: RowSet;
}

/**
 * Takes all children of a set of parents, made piece by piece in bounded memory: many small families in one piece, a very large
 * one in many. Children of one parent come in their order.
 *
 * @param child the table the children are rows of
 */
export function eachFamilyPiece(parents: RowSet, child: BoundTable, take: (piece: FamilyPiece) => void): void {
  const source = child.rows;
  if (source.kind !== 'children') throw new Error(`eachFamilyPiece: the rows of ${child.name} have no parents`);
  const counts = parents.childCounts(source);
  let from = 0;
  while (from < parents.count) {
    let to = from;
    let held = 0;
    while (to < parents.count && (to === from || held + (counts[to] as number) <= PIECE_ROWS))
      held += counts[to++] as number;
    const slice = parents.slice(from, to);
    for (let start = 0; start < held; start += PIECE_ROWS) {
      const part = { from: start, to: Math.min(start + PIECE_ROWS, held) };
      take({
        from,
        rows: families(parents.engine, child, source, slice, counts.subarray(from, to), part, parents.memory),
      });
    }
    from = to;
  }
}
