import type { SemblanceDocument, TableSpec } from '../document-model.ts';
import { type EditResult, edited } from './edit-result.ts';
import { freshName } from './fresh-name.ts';
import { freshStreamName, withNames } from './stream-name.ts';
import { toName } from './to-name.ts';

/** What a new table shall be; whatever is left out is a table of 1000 rows with a counting `id`. */
export interface NewTable extends Partial<Omit<TableSpec, 'keyed_as'>> {
  /** Its place among the tables; the last where it is left out. */
  readonly at?: number;
}

/** A document with one more table, its name made valid and unique, its randomness its own (R14). */
export function addTable(document: SemblanceDocument, options: NewTable = {}): EditResult {
  const { at = document.tables.length, ...given } = options;
  const name = freshName(toName(given.name ?? 'new_table'), new Set(document.tables.map((table) => table.name)));
  const table: TableSpec = {
    key: ['id'],
    rows: { kind: 'count', count: 1000 },
    columns: [{ name: 'id', type: 'integer', generator: { kind: 'sequence' } }],
    ...given,
    name,
  };
  const named = withNames(table, name, freshStreamName(name, document.tables));
  return edited({ ...document, tables: document.tables.toSpliced(at, 0, named) }, { table: name });
}
