import type { CatalogGenerator, CatalogKind } from '../../../engine/catalog.ts';
import type { ColumnSpec, SemblanceDocument, TableSpec } from '../../../schema/document-model.ts';
import { changeGenerator } from '../../../schema/edits/change-generator.ts';
import { changeRows } from '../../../schema/edits/change-rows.ts';
import type { KindSpec } from '../../../schema/kind.ts';
import { applyEdit } from '../../actions/apply-edit.ts';
import { fillTables } from './form/fill-tables.ts';
import { fitValues } from './form/fit-values.ts';
import { switchKind } from './form/switch-kind.ts';

/** Makes the values of a column by another kind, with what of the old kind's parameters the new one understands. */
export function pickGenerator(
  kind: CatalogGenerator,
  document: SemblanceDocument,
  table: TableSpec,
  column: ColumnSpec,
): void {
  const type = kind.types.includes(column.type) ? column.type : (kind.types[0] ?? column.type);
  const start = fillTables(kind.schema, kind.defaults, document, table);
  // What a switch of kinds gives is a kind again: it begins with the one that was picked.
  const spec = switchKind(kind.schema, fitValues(kind.schema, start, type), column.generator) as KindSpec;
  applyEdit(`Make ${column.name} “${kind.title}”`, (current) =>
    changeGenerator(current, table.name, column.name, spec, type),
  );
}

/** Makes the rows of a table by another kind, with what of the old kind's parameters the new one understands. */
export function pickRows(kind: CatalogKind, document: SemblanceDocument, table: TableSpec): void {
  const start = fillTables(kind.schema, kind.defaults, document, table);
  // What a switch of kinds gives is a kind again: it begins with the one that was picked.
  const spec = switchKind(kind.schema, start, table.rows) as KindSpec;
  applyEdit(`Make the rows of ${table.name} “${kind.title}”`, (current) => changeRows(current, table.name, spec));
}
