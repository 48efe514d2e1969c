import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { ColumnSpec, SemblanceDocument, TableSpec } from '../../schema/document-model.ts';
import { GENERATORS } from '../generators/registry.ts';
import { ROW_SOURCES } from '../rows/registry.ts';
import { bindContext, type Surroundings } from './bind-context.ts';
import { bindModifiers } from './bind-modifiers.ts';
import type { BoundColumn, BoundTable } from './bound-table.ts';
import { checkColumn } from './check-column.ts';
import { checkNames } from './check-names.ts';
import { checkOrder } from './check-order.ts';
import { checkQuality } from './check-quality.ts';
import { checkTable } from './check-table.ts';
import { cleanNulls } from './clean-nulls.ts';
import { columnShape } from './column-shape.ts';
import { documentWindow } from './document-window.ts';
import { nullNotAllowed } from './null-not-allowed.ts';
import type { Resources } from './resources.ts';

/** A document with every part bound, and what was found on the way. */
export interface Binding {
  /** The tables of which every part could be bound. */
  readonly tables: ReadonlyMap<string, BoundTable>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Binds every row source and every generator of a document, and reports everything that cannot be. */
export function bindDocument(document: SemblanceDocument, scale: number, resources: Resources): Binding {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const tables = new Map<string, BoundTable>();
  checkNames(document, report);
  checkQuality(document, report);
  const window = documentWindow(document, report);
  if (window === undefined) return { tables, diagnostics };
  const shared = { document, resources, window };
  const surroundings = { ...shared, cleanNulls: cleanNulls(shared), report };
  document.tables.forEach((table, index) => {
    const bound = bindTable(surroundings, table, `/tables/${index}`, scale);
    if (bound !== undefined && !tables.has(table.name)) tables.set(table.name, bound);
  });
  return { tables, diagnostics };
}

function bindTable(surroundings: Surroundings, table: TableSpec, path: string, scale: number): BoundTable | undefined {
  const context = bindContext(surroundings, table, `${path}/rows`, '');
  const rows = ROW_SOURCES.find((each) => each.kind === table.rows.kind)?.bind(table.rows, { ...context, scale });
  const columns = new Map<string, BoundColumn>();
  table.columns.forEach((column, index) => {
    const bound = bindColumn(surroundings, table, column, `${path}/columns/${index}`);
    if (bound !== undefined && !columns.has(column.name)) columns.set(column.name, bound);
  });
  checkTable(surroundings.document, table, columns, path, surroundings.report);
  checkOrder(table, path, surroundings.report);
  if (rows === undefined || columns.size < table.columns.length) return undefined;
  return {
    spec: table,
    name: table.name,
    key: table.keyed_as ?? table.name,
    rows,
    rowsInputs: context.inputs,
    rowsReads: context.reads,
    columns,
  };
}

function bindColumn(
  surroundings: Surroundings,
  table: TableSpec,
  column: ColumnSpec,
  path: string,
): BoundColumn | undefined {
  const kind = GENERATORS.find((each) => each.kind === column.generator.kind);
  if (kind === undefined || !checkColumn(column, kind, path, surroundings.report)) return undefined;
  const key = column.keyed_as ?? column.name;
  const context = bindContext(surroundings, table, `${path}/generator`, key);
  const shape = columnShape(column);
  const generator = kind.bind(column.generator, { ...context, ...shape, column, shapeOf: columnShape });
  if (generator === undefined) return undefined;
  // What asks for ranges is checked once everything is bound.
  if (generator.nullable && generator.canBeNull === undefined && column.nullable !== true)
    surroundings.report(nullNotAllowed(column, path, generator.whyNull));
  if (column.unique === true && !generator.distinct) {
    surroundings.report({
      code: 'not_unique',
      severity: 'error',
      path: `${path}/unique`,
      message: `"${kind.title}" cannot promise that no two values are the same.`,
      hint: 'Take the generator "sequence", or leave "unique" out.',
      fix: { title: 'Leave "unique" out', edits: [{ op: 'remove', path: `${path}/unique` }] },
    });
  }
  const modifiers = bindModifiers(surroundings, table, column, generator, path);
  if (modifiers === undefined) return undefined;
  const { inputs, reads } = context;
  return { spec: column, name: column.name, key, ...shape, generator, inputs, reads, modifiers };
}
