import type { ColumnSpec, TableSpec } from '../document-model.ts';
import type { KindSpec } from '../kind.ts';
import { columnsOfRelation } from './columns-of-relation.ts';
import { relationNameOf } from './relations.ts';

/**
 * The generator of a column with all that the other columns of its relation say of the pick they share: each parameter
 * may stand on any one of them. Its own `column` is the part of the key that it takes.
 */
export function relationSpec(table: TableSpec, column: ColumnSpec): KindSpec {
  const name = relationNameOf(column.generator);
  if (name === undefined) return column.generator;
  const shared = columnsOfRelation(table, name).flatMap(({ generator }) =>
    Object.entries(generator).filter(([parameter]) => parameter !== 'column'),
  );
  return { ...Object.fromEntries(shared), ...column.generator };
}
