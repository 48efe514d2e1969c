import { TIME_TYPES } from '../column-type.ts';
import type { ColumnSpec, TableSpec } from '../document-model.ts';

/** The times that decide which rows a reference may pick: that of the row itself, and those of its target. */
export interface ComparedTimes {
  readonly own: ColumnSpec;
  readonly target: ColumnSpec;
}

/**
 * The columns whose times a reference compares, so that no row points at one that came to be later (R7); undefined where
 * it may point at any row: one of the tables has no time, or the reference says `existing: false`.
 *
 * A time counts where it is stated or is that of an event. One that is only implied, by being the table's only moment, does
 * not: a column of moments more or less would change what other tables point at.
 */
export function comparedTimes(table: TableSpec, target: TableSpec, existing: unknown): ComparedTimes | undefined {
  if (existing === false) return undefined;
  const own = timeIn(table);
  const other = timeIn(target);
  return own === undefined || other === undefined ? undefined : { own, target: other };
}

function timeIn(table: TableSpec): ColumnSpec | undefined {
  const event = table.columns.find((column) => column.generator.kind === 'event_time')?.name;
  const name = table.time ?? event;
  return table.columns.find((column) => column.name === name && TIME_TYPES.includes(column.type));
}
