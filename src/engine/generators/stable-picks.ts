import type { TableSpec } from '../../schema/document-model.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { jumpHash } from '../random/jump-hash.ts';
import type { RowSet } from '../rows/row-set.ts';

/** Picks among all rows of a target, all alike, so that one row more or less moves few of the picks (R17). */
export function stablePicks(context: ColumnContext, target: TableSpec): (rows: RowSet) => Float64Array {
  const key = context.stream('value');
  return (rows) => {
    const { lanes0, lanes1 } = rows.identities();
    const picks = new Float64Array(rows.count);
    const size = rows.engine.rowCount(target.name);
    for (let i = 0; i < rows.count; i++) picks[i] = jumpHash(key, lanes0[i] as number, lanes1[i] as number, size);
    return picks;
  };
}
