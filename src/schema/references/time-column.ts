import type { TableSpec } from '../document-model.ts';

/** The column that says when a row came to be (R7): the stated one, the event time, or the only moment column. */
export function timeColumnOf(table: TableSpec): string | undefined {
  if (table.time !== undefined) return table.time;
  const event = table.columns.find((column) => column.generator.kind === 'event_time');
  if (event !== undefined) return event.name;
  const moments = table.columns.filter((column) => column.generator.kind === 'moment');
  return moments.length === 1 ? moments[0]?.name : undefined;
}
