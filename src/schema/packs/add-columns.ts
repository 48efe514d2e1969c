import type { TableSpec } from '../document-model.ts';
import type { PackBlock } from './pack-model.ts';

type Addition = NonNullable<PackBlock['additions']>[number];

/** A table with the columns of an addition: one of a name it has takes that place, the others stand together behind `after`. */
export function addColumns(table: TableSpec, { columns, after }: Addition): TableSpec {
  const given = new Map(columns.map((column) => [column.name, column]));
  const known = new Set(table.columns.map(({ name }) => name));
  const kept = table.columns.map((column) => given.get(column.name) ?? column);
  const fresh = columns.filter(({ name }) => !known.has(name));
  const place = after === undefined ? -1 : kept.findIndex(({ name }) => name === after);
  return { ...table, columns: kept.toSpliced(place < 0 ? kept.length : place + 1, 0, ...fresh) };
}
