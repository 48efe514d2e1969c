import type { BoundColumn, BoundTable } from '../../engine/plan/bound-table.ts';
import type { Engine } from '../../engine/rows/engine.ts';
import type { SemblanceDocument, TableSpec } from '../../schema/document-model.ts';
import { pointer } from '../../schema/pointer.ts';

/** A table, and where it stands in the document. */
export interface TableSite {
  readonly engine: Engine;
  readonly document: SemblanceDocument;
  readonly table: BoundTable;
  readonly spec: TableSpec;
  readonly path: string;
  /** Whether rows are added up again as they pass by, as all of them do. */
  readonly addsUp?: boolean;
  /** Whether one block in eight is looked at. */
  readonly isSampled?: boolean;
  /** Whether not all blocks are looked at of rows that stand in order of time. */
  readonly goesByTime?: boolean;
}

/** A column, and where it stands in the document. */
export interface ColumnSite extends TableSite {
  readonly column: BoundColumn;
}

/** The table of that name. */
export function tableSite(engine: Engine, document: SemblanceDocument, name: string): TableSite {
  const table = engine.table(name);
  const index = document.tables.findIndex((each) => each.name === name);
  return { engine, document, table, spec: table.spec, path: pointer('tables', index) };
}

/** A column of a table. */
export function columnSite(site: TableSite, column: BoundColumn): ColumnSite {
  const index = site.spec.columns.findIndex(({ name }) => name === column.name);
  return { ...site, column, path: site.path + pointer('columns', index) };
}

/** The name of a column in a sentence: "order.total". */
export function named({ table, column }: Pick<ColumnSite, 'table' | 'column'>): string {
  return `${table.name}.${column.name}`;
}
