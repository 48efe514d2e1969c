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
import {
  type BindingMemory,
  type KeptBinding,
  type KeptPart,
  keptRanges,
  type Reuse,
  reuseOf,
} from './kept-binding.ts';
import { nullNotAllowed } from './null-not-allowed.ts';
import { ReadRecorder } from './read-recorder.ts';
import type { Resources } from './resources.ts';
import { columnPart, rowsPart, watchedDocument } from './watched-document.ts';

/** A document with every part bound, and what was found on the way. */
export interface Binding {
  /** The document as its tables have it. */
  readonly document: SemblanceDocument;
  /** The tables of which every part could be bound. */
  readonly tables: ReadonlyMap<string, BoundTable>;
  readonly diagnostics: readonly Diagnostic[];
  /** What the next document can take over, if this one turns out to be without an error. */
  readonly kept?: KeptBinding;
}

/** What is bound for the next document as well. */
interface Keeping {
  readonly recorder: ReadRecorder;
  readonly before?: KeptBinding | undefined;
  readonly reuse?: Reuse | undefined;
  readonly parts: Map<string, KeptPart>;
}

/**
 * Binds every row source and every generator of a document, and reports everything that cannot be.
 *
 * @param memory of documents that are bound one after the other: what an edit did not reach is taken over
 */
export function bindDocument(
  document: SemblanceDocument,
  scale: number,
  resources: Resources,
  memory?: BindingMemory,
): Binding {
  if (memory === undefined) return bindParts(document, scale, resources);
  const { kept: before } = memory;
  const reuse = before && reuseOf(before, document, scale, resources);
  const recorder = before?.recorder ?? new ReadRecorder();
  const keeping: Keeping = { recorder, before, reuse, parts: new Map() };
  const watched = watchedDocument(document, recorder, before && reuse && { document: before.document, ...reuse });
  const binding = bindParts(watched, scale, resources, keeping);
  const kept = { written: document, document: watched, recorder, scale, resources, tables: binding.tables };
  const ranges = keptRanges(reuse && before, binding.tables);
  return { ...binding, kept: { ...kept, parts: keeping.parts, ranges } };
}

function bindParts(document: SemblanceDocument, scale: number, resources: Resources, keeping?: Keeping): Binding {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const tables = new Map<string, BoundTable>();
  checkNames(document, report);
  checkQuality(document, report);
  const window = documentWindow(document, report);
  if (window === undefined) return { document, tables, diagnostics };
  const shared = { document, resources, window };
  const surroundings = { ...shared, cleanNulls: cleanNulls(shared, keeping?.recorder), report };
  document.tables.forEach((table, index) => {
    const bound = bindTable(surroundings, table, index, scale, keeping);
    if (bound !== undefined && !tables.has(table.name)) tables.set(table.name, bound);
  });
  return { document, tables, diagnostics };
}

/** Binds a part, or takes over what it was bound to, with all that was found in it. */
function keptPart<Bound>(
  surroundings: Surroundings,
  part: string,
  keeping: Keeping | undefined,
  before: Bound | undefined,
  bind: (surroundings: Surroundings) => Bound | undefined,
): Bound | undefined {
  if (keeping === undefined) return bind(surroundings);
  const known = keeping.before?.parts.get(part);
  if (before !== undefined && known !== undefined && keeping.reuse?.holds(part) === true) {
    keeping.parts.set(part, known);
    for (const diagnostic of known.found) surroundings.report(diagnostic);
    return before;
  }
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => {
    found.push(diagnostic);
    surroundings.report(diagnostic);
  };
  const { result, reads } = keeping.recorder.during(() => bind({ ...surroundings, report }));
  keeping.parts.set(part, { reads, found });
  return result;
}

function bindTable(
  surroundings: Surroundings,
  table: TableSpec,
  index: number,
  scale: number,
  keeping: Keeping | undefined,
): BoundTable | undefined {
  const path = `/tables/${index}`;
  const old = keeping?.before?.tables.get(table.name);
  const { rows: spec } = table;
  const source = keptPart(surroundings, rowsPart(index), keeping, old, (recorded) => {
    const context = bindContext(recorded, table, `${path}/rows`, '');
    const rows = ROW_SOURCES.find((each) => each.kind === spec.kind)?.bind(spec, { ...context, scale });
    return rows && { rows, rowsInputs: context.inputs, rowsReads: context.reads };
  });
  const columns = new Map<string, BoundColumn>();
  table.columns.forEach((column, c) => {
    const { generator } = column;
    const bound = keptPart(surroundings, columnPart(index, c), keeping, old?.columns.get(column.name), (recorded) =>
      bindColumn(recorded, table, column, generator, `${path}/columns/${c}`),
    );
    if (bound !== undefined && !columns.has(column.name)) columns.set(column.name, bound);
  });
  checkTable(surroundings.document, table, columns, path, surroundings.report);
  checkOrder(table, path, surroundings.report);
  if (source === undefined || columns.size < table.columns.length) return undefined;
  const { rows, rowsInputs, rowsReads } = source;
  return {
    spec: table,
    name: table.name,
    key: table.keyed_as ?? table.name,
    rows,
    rowsInputs,
    rowsReads,
    columns,
  };
}

function bindColumn(
  surroundings: Surroundings,
  table: TableSpec,
  column: ColumnSpec,
  spec: ColumnSpec['generator'],
  path: string,
): BoundColumn | undefined {
  const kind = GENERATORS.find((each) => each.kind === spec.kind);
  if (kind === undefined || !checkColumn(column, kind, path, surroundings.report)) return undefined;
  const key = column.keyed_as ?? column.name;
  const context = bindContext(surroundings, table, `${path}/generator`, key);
  const shape = columnShape(column);
  const generator = kind.bind(spec, { ...context, ...shape, column, shapeOf: columnShape });
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
