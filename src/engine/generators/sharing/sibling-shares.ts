import { roundHalfAway } from '../../math/round-half-away.ts';
import { eachHeldPiece } from '../../rows/held-pieces.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { familyRuns } from './family-runs.ts';
import type { ShareWeights } from './share-weights.ts';
import { splitFamilies } from './split-families.ts';

/**
 * The part of its parent's total that each row gets.
 *
 * Families that stand whole among the rows are split in place; the siblings of all others are made again.
 *
 * @param totalsOf the totals of some parents, as whole numbers
 */
export function siblingShares(
  rows: RowSet,
  weights: ShareWeights,
  totalsOf: (parents: RowSet) => Float64Array,
): Float64Array {
  const { parents, parentIndex, ranks, source } = rows.family();
  const counts = parents.childCounts(source);
  const totals = totalsOf(parents);
  const parts = new Float64Array(rows.count);
  if (weights === undefined) {
    for (let i = 0; i < rows.count; i++) {
      const parent = parentIndex[i] as number;
      parts[i] = equalPart(totals[parent] as number, ranks[i] as number, counts[parent] as number);
    }
    return parts;
  }
  const { whole, torn } = familyRuns(rows, counts);
  if (whole.length > 0) {
    const own = weights(rows);
    for (const { start, end } of whole) {
      const total = Float64Array.of(totals[parentIndex[start] as number] as number);
      parts.set(splitFamilies(Int32Array.of(0, end - start), total, own.subarray(start, end)), start);
    }
  }
  if (torn.length === 0) return parts;
  const placeOf = new Map<number, number>();
  for (const row of torn) {
    const parent = parentIndex[row] as number;
    if (!placeOf.has(parent)) placeOf.set(parent, placeOf.size);
  }
  const chosen = Int32Array.from(placeOf.keys());
  const starts = new Int32Array(chosen.length + 1);
  chosen.forEach((parent, place) => {
    starts[place + 1] = (starts[place] as number) + (counts[parent] as number);
  });
  const all = new Float64Array(starts[chosen.length] as number);
  let made = 0;
  eachHeldPiece(parents.select(chosen), rows.table, (piece) => {
    all.set(weights(piece.rows), made);
    made += piece.rows.count;
  });
  const shares = splitFamilies(
    starts,
    Float64Array.from(chosen, (parent) => totals[parent] as number),
    all,
  );
  for (const row of torn) {
    const place = placeOf.get(parentIndex[row] as number) ?? 0;
    parts[row] = shares[(starts[place] as number) + (ranks[row] as number)] as number;
  }
  return parts;
}

function equalPart(total: number, rank: number, count: number): number {
  const upTo = (rows: number) => (rows === count ? total : roundHalfAway((total * rows) / count));
  return upTo(rank + 1) - upTo(rank);
}
