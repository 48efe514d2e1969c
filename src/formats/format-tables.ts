import { columnShape } from '../engine/plan/column-shape.ts';
import type { TableSpec } from '../schema/document-model.ts';
import { relationsOf } from '../schema/references/relations.ts';
import type { ForeignKey, FormatTable } from './format-table.ts';

/** A table of a document and how many rows of it are written. */
export interface WrittenTable {
  readonly spec: TableSpec;
  readonly rows: number;
}

/** Tables that are written together, as they stand in their files. */
export function formatTables(tables: readonly WrittenTable[]): readonly FormatTable[] {
  const specs = tables.map(({ spec }) => spec);
  return tables.map(({ spec, rows }) => ({
    name: spec.name,
    rows,
    columns: shown(spec).map((column) => ({
      name: column.name,
      nullable: column.nullable === true,
      ...columnShape(column),
    })),
    key: keyOf(spec),
    foreignKeys: foreignKeysOf(spec, specs),
  }));
}

function shown(table: TableSpec): TableSpec['columns'] {
  return table.columns.filter((column) => column.hidden !== true);
}

function keyOf(table: TableSpec): readonly string[] {
  const key = table.key ?? [];
  return key.every((name) => shown(table).some((column) => column.name === name)) ? key : [];
}

function foreignKeysOf(table: TableSpec, among: readonly TableSpec[]): readonly ForeignKey[] {
  return relationsOf(table).flatMap(({ column, target }) => {
    const other = among.find(({ name }) => name === target);
    const [targetColumn, ...more] = other === undefined ? [] : keyOf(other);
    const isShown = shown(table).some(({ name }) => name === column);
    if (column === undefined || !isShown || targetColumn === undefined || more.length > 0) return [];
    return [{ column, target, targetColumn }];
  });
}
