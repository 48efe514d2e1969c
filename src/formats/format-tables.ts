import { columnShape } from '../engine/plan/column-shape.ts';
import type { TableSpec } from '../schema/document-model.ts';
import { heldKey } from '../schema/references/held-key.ts';
import { relationParts } from '../schema/references/relation-parts.ts';
import { relationsOf } from '../schema/references/relations.ts';
import { copiedColumns, type TableLookUp } from './copied-columns.ts';
import type { ForeignKey, FormatColumn, FormatTable } from './format-table.ts';

/** A table of a document and how many rows of it are written. */
export interface WrittenTable {
  readonly spec: TableSpec;
  readonly rows: number;
}

/**
 * Tables that are written together, as they stand in their files.
 *
 * @param flattenFrom finds the tables of the document, where rows also hold the columns of the rows they belong to
 */
export function formatTables(tables: readonly WrittenTable[], flattenFrom?: TableLookUp): readonly FormatTable[] {
  const specs = tables.map(({ spec }) => spec);
  return tables.map(({ spec, rows }) => ({
    name: spec.name,
    rows,
    columns: [...ownColumns(spec), ...(flattenFrom === undefined ? [] : copiedColumns(spec, flattenFrom))],
    key: keyOf(spec),
    foreignKeys: foreignKeysOf(spec, specs),
  }));
}

function ownColumns(spec: TableSpec): readonly FormatColumn[] {
  const shown = spec.columns.filter((column) => column.hidden !== true);
  return shown.map((column) => ({
    name: column.name,
    nullable: column.nullable === true,
    ...columnShape(column),
  }));
}

function isShown(table: TableSpec, name: string): boolean {
  return table.columns.some((column) => column.name === name && column.hidden !== true);
}

function keyOf(table: TableSpec): readonly string[] {
  const key = table.key ?? [];
  return key.every((name) => isShown(table, name)) ? key : [];
}

function foreignKeysOf(table: TableSpec, among: readonly TableSpec[]): readonly ForeignKey[] {
  return relationsOf(table).flatMap((relation) => {
    const target = among.find(({ name }) => name === relation.target);
    const targetColumns = target === undefined ? [] : keyOf(target);
    if (target === undefined || targetColumns.length === 0) return [];
    const columns = heldKey(relationParts(table, relation), target).flatMap((column) =>
      column !== undefined && isShown(table, column.name) ? [column.name] : [],
    );
    return columns.length === targetColumns.length ? [{ columns, target: target.name, targetColumns }] : [];
  });
}
