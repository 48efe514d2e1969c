/** Rows of a table, `to` excluded. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** The rows between two of them, both included. */
export function rowsBetween(anchor: number, row: number): RowRange {
  return { from: Math.max(0, Math.min(anchor, row)), to: Math.max(anchor, row) + 1 };
}
