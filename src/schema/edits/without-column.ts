import type { TableSpec } from '../document-model.ts';

/** A table without the column at an index; its `key` and `time` no longer name it, and go where they named nothing else. */
export function withoutColumn(table: TableSpec, index: number): TableSpec {
  const name = table.columns[index]?.name;
  const after: { -readonly [Member in keyof TableSpec]: TableSpec[Member] } = {
    ...table,
    columns: table.columns.toSpliced(index, 1),
  };
  if (table.time === name) delete after.time;
  if (table.key?.some((each) => each === name)) {
    const key = table.key.filter((each) => each !== name);
    if (key.length === 0) delete after.key;
    else after.key = key;
  }
  return after;
}
