import type { SemblanceDocument, TableSpec } from '../document-model.ts';
import { expectedRows } from './expected-rows.ts';

/**
 * A table whose rows stand by themselves: about as many as its parent made, and its event times (which only rows of a
 * parent have) moments anywhere in the time frame.
 */
export function withoutParent(document: SemblanceDocument, table: TableSpec): TableSpec {
  return {
    ...table,
    rows: { kind: 'count', count: expectedRows(document, table) },
    columns: table.columns.map((each) =>
      each.generator.kind === 'event_time'
        ? { ...each, generator: { kind: 'moment', shape: { kind: 'uniform' } } }
        : each,
    ),
  };
}
