import type { CatalogModifier } from '../../../engine/catalog.ts';
import { TIME_TYPES } from '../../../schema/column-type.ts';
import type { ColumnSpec, SemblanceDocument, TableSpec } from '../../../schema/document-model.ts';
import { changeModifiers } from '../../../schema/edits/change-modifiers.ts';
import { applyEdit } from '../../actions/apply-edit.ts';
import { fillTables } from './form/fill-tables.ts';
import { fitValues } from './form/fit-values.ts';

/** Adds a modifier behind the others of a column; one that empties cells also lets the column be empty. */
export function addModifier(
  kind: CatalogModifier,
  document: SemblanceDocument,
  table: TableSpec,
  column: ColumnSpec,
): void {
  const start = (TIME_TYPES.includes(column.type) ? kind.timeDefaults : undefined) ?? kind.defaults;
  const spec = fitValues(kind.schema, fillTables(kind.schema, start, document, table), column.type);
  applyEdit(`Add “${kind.title}” to ${column.name}`, (current) =>
    changeModifiers(
      current,
      table.name,
      column.name,
      (modifiers) => [...modifiers, spec],
      kind.empties ? { nullable: true } : {},
    ),
  );
}

/** Takes a modifier of a column away. */
export function removeModifier(title: string, table: TableSpec, column: ColumnSpec, index: number): void {
  applyEdit(`Take “${title}” from ${column.name}`, (current) =>
    changeModifiers(current, table.name, column.name, (modifiers) => modifiers.toSpliced(index, 1)),
  );
}

/** Moves a modifier of a column to another place among them. */
export function moveModifier(title: string, table: TableSpec, column: ColumnSpec, index: number, to: number): void {
  applyEdit(`Move “${title}” of ${column.name}`, (current) =>
    changeModifiers(current, table.name, column.name, (modifiers) => {
      const moved = modifiers[index];
      return moved === undefined ? modifiers : modifiers.toSpliced(index, 1).toSpliced(to, 0, moved);
    }),
  );
}
