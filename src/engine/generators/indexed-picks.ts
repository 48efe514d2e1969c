import type { TableSpec } from '../../schema/document-model.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { permutation } from '../random/permutation.ts';
import { eachPiece } from '../rows/each-piece.ts';
import { pickIndex } from '../rows/pick-index.ts';
import type { RowSet } from '../rows/row-set.ts';
import type { ExistingRows } from './existing-rows.ts';
import { oncePerEngine } from './once-per-engine.ts';
import type { BoundPick } from './picks/pick-kind.ts';

/**
 * Picks among the rows of a target that exist for a row, by an index of the target in order of time, with cumulative
 * weights where some rows are likelier than others (R18, methods b and c); -1 for a row for which none exists.
 */
export function indexedPicks(
  context: ColumnContext,
  target: TableSpec,
  pick: BoundPick,
  existing: ExistingRows,
): (rows: RowSet) => Float64Array {
  const valueKey = context.stream('value');
  const orderKey = context.stream('order');
  const { weightOf } = pick;
  const indexOf = oncePerEngine((engine) => {
    const count = engine.rowCount(target.name);
    const times = new Float64Array(count);
    for (const { from, rows } of eachPiece(engine, target.name)) times.set(existing.times(rows), from);
    if (weightOf === undefined || count === 0) return pickIndex({ count, times });
    const order = permutation(orderKey, count);
    return pickIndex({ count, times, weights: times.map((_, row) => weightOf(order.inverse(row))) });
  });
  return (rows) => {
    const index = indexOf(rows.engine);
    const before = existing.before(rows);
    const picks = rows.uniforms(valueKey);
    for (let i = 0; i < rows.count; i++) picks[i] = index.pick(picks[i] as number, 0, before[i] as number);
    return picks;
  };
}
