import type { RowSet } from './row-set.ts';

/** So many rows evenly spread over others; all of them where there are no more. */
export function thinned(rows: RowSet, most: number): RowSet {
  if (rows.count <= most) return rows;
  return rows.select(Int32Array.from({ length: most }, (_, i) => Math.floor((i * rows.count) / most)));
}
