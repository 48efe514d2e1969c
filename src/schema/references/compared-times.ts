import type { ColumnSpec, TableSpec } from '../document-model.ts';
import { statedTime } from './stated-time.ts';

/** The times that decide which rows a reference may pick: that of the row itself, and those of its target. */
export interface ComparedTimes {
  readonly own: ColumnSpec;
  readonly target: ColumnSpec;
}

/**
 * The columns whose times a reference compares, so that no row points at one that came to be later (R7); undefined where
 * it may point at any row: one of the tables has no time, or the reference says `existing: false`.
 */
export function comparedTimes(table: TableSpec, target: TableSpec, existing: unknown): ComparedTimes | undefined {
  if (existing === false) return undefined;
  const own = statedTime(table);
  const other = statedTime(target);
  return own === undefined || other === undefined ? undefined : { own, target: other };
}
