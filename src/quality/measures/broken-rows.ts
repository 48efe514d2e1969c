import type { RowSet } from '../../engine/rows/row-set.ts';

/** How many rows break a gate, and the place in the file of the first of them. */
export interface BrokenRows {
  count: number;
  first?: number;
}

/** Counts a row of a set that breaks the gate; rows are told in their order. */
export function countBroken(broken: BrokenRows, rows: RowSet, row: number): void {
  broken.count++;
  broken.first ??= rows.ordinals()[row] as number;
}

/** Adds those of the rows behind. */
export function foldBroken(total: BrokenRows, next: BrokenRows): void {
  total.count += next.count;
  if (next.first !== undefined) total.first ??= next.first;
}
