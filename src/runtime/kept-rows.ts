import type { RowSet } from '../engine/rows/row-set.ts';
import type { TimeSpan } from './export-file.ts';

/** The places in a set of the rows whose time lies in a span; a row without a time lies in none. */
export function keptRows(rows: RowSet, { column, fromMs, toMs }: TimeSpan): Int32Array {
  const vector = rows.column(column);
  if (vector.storage !== 'number') throw new Error(`keptRows: ${column} holds no times`);
  const { values, valid } = vector;
  const kept = new Int32Array(rows.count);
  let count = 0;
  for (let i = 0; i < rows.count; i++) {
    const value = values[i] as number;
    if (value >= fromMs && value < toMs && valid?.[i] !== 0) kept[count++] = i;
  }
  return kept.subarray(0, count);
}
