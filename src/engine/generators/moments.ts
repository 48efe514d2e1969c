import type { RowSet } from '../rows/row-set.ts';

/** A copy of a column of times, in milliseconds, with a number of one's own for null. */
export function moments(rows: RowSet, column: string, forNull: number): Float64Array {
  const vector = rows.column(column);
  if (vector.storage !== 'number') throw new Error(`moments: ${column} holds no times`);
  const { values, valid } = vector;
  const out = values.slice(0, rows.count);
  if (valid !== undefined) for (let i = 0; i < out.length; i++) if (valid[i] === 0) out[i] = forNull;
  return out;
}
