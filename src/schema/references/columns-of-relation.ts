import type { ColumnSpec, TableSpec } from '../document-model.ts';
import { relationNameOf } from './relations.ts';

/** The columns of a table that carry parts of the relation of that name, in the order of the table. */
export function columnsOfRelation(table: TableSpec, name: string): readonly ColumnSpec[] {
  return table.columns.filter((each) => relationNameOf(each.generator) === name);
}
