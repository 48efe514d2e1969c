import { TIME_TYPES } from '../column-type.ts';
import type { ColumnSpec, TableSpec } from '../document-model.ts';

/**
 * The column that says when a row came to be, where the table states one or has event times (R7).
 *
 * A time that is only implied, by being the table's only moment, does not count: a column of moments more or less would
 * change what other tables point at.
 */
export function statedTime(table: TableSpec): ColumnSpec | undefined {
  const event = table.columns.find((column) => column.generator.kind === 'event_time')?.name;
  const name = table.time ?? event;
  return table.columns.find((column) => column.name === name && TIME_TYPES.includes(column.type));
}
