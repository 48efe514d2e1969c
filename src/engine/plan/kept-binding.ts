import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { KindSpec } from '../../schema/kind.ts';
import type { BoundColumn, BoundTable } from './bound-table.ts';
import type { KeptRanges } from './check-ranges.ts';
import { type Dependency, dependencyName } from './dependency.ts';
import { dependencyInputs } from './dependency-inputs.ts';
import type { ReadRecorder } from './read-recorder.ts';
import type { Resources } from './resources.ts';
import { columnPart, modifiersOf, readOf, rowsPart, skeletonOf } from './watched-document.ts';

/** A part of a document as it was bound: what it read of other parts, and what was found in it. */
export interface KeptPart {
  readonly reads: ReadonlySet<string>;
  readonly found: readonly Diagnostic[];
}

/** A document that was bound without an error, for the next one, which will be nearly the same. */
export interface KeptBinding {
  readonly written: SemblanceDocument;
  /** As it was watched while it was bound. */
  readonly document: SemblanceDocument;
  readonly recorder: ReadRecorder;
  readonly scale: number;
  readonly resources: Resources;
  readonly tables: ReadonlyMap<string, BoundTable>;
  readonly parts: ReadonlyMap<string, KeptPart>;
  readonly ranges: KeptRanges;
}

/** Where the last document that was bound without an error is kept; it starts empty. */
export interface BindingMemory {
  kept?: KeptBinding;
}

/** What of a kept binding holds for another document, part by part. */
export interface Reuse {
  /** Whether the document says the same of a part. */
  readonly isSame: (part: string) => boolean;
  /** Whether a part would be bound as it was: it, and all that it read and that its values rest on, is what it was. */
  readonly holds: (part: string) => boolean;
}

/** Compares a document with the one that was bound; undefined where more is new than parameters. */
export function reuseOf(
  kept: KeptBinding,
  document: SemblanceDocument,
  scale: number,
  resources: Resources,
): Reuse | undefined {
  if (kept.scale !== scale || !isSameData(kept.resources, resources)) return undefined;
  if (skeletonOf(kept.written) !== skeletonOf(document)) return undefined;
  const changed = new Set<string>();
  const changedParts = new Set<string>();
  const compare = (part: string, reads: readonly string[]) => {
    if (reads.length === 0) return;
    changedParts.add(part);
    for (const read of reads) changed.add(read);
  };
  document.tables.forEach((table, t) => {
    const old = kept.written.tables[t];
    if (old === undefined) return;
    compare(rowsPart(t), changedReads(rowsPart(t), old.rows, table.rows));
    table.columns.forEach((column, c) => {
      const before = old.columns[c];
      if (before === undefined) return;
      const part = columnPart(t, c);
      const hasOthers = JSON.stringify(before.modifiers) !== JSON.stringify(column.modifiers);
      compare(part, [
        ...changedReads(part, before.generator, column.generator),
        ...(hasOthers ? [modifiersOf(part)] : []),
      ]);
    });
  });
  const isTouched = (part: string) =>
    changedParts.has(part) || [...(kept.parts.get(part)?.reads ?? [])].some((read) => changed.has(read));
  const isDirty = dirtyNodes(kept, isTouched);
  const holding = new Map<string, boolean>();
  kept.document.tables.forEach(({ name, columns }, t) => {
    holding.set(rowsPart(t), !isDirty({ kind: 'rows', table: name }));
    columns.forEach((column, c) => {
      holding.set(columnPart(t, c), !isDirty({ kind: 'exported', table: name, column: column.name }));
    });
  });
  return { isSame: (part) => !changedParts.has(part), holds: (part) => holding.get(part) === true };
}

/** The ranges that hold on where as many rows do: those of the columns that are still there. */
export function keptRanges(before: KeptBinding | undefined, tables: ReadonlyMap<string, BoundTable>): KeptRanges {
  const ranges: KeptRanges = { known: new Map(), found: new Map() };
  if (before === undefined || [...tables].some(([name, { rows }]) => before.tables.get(name)?.rows !== rows))
    return ranges;
  const keep = <Kept>(from: ReadonlyMap<BoundColumn, Kept>, to: Map<BoundColumn, Kept>, column: BoundColumn) => {
    const kept = from.get(column);
    if (kept !== undefined) to.set(column, kept);
  };
  for (const column of [...tables.values()].flatMap((table) => [...table.columns.values()])) {
    keep(before.ranges.known, ranges.known, column);
    keep(before.ranges.found, ranges.found, column);
  }
  return ranges;
}

/** Says of a node of the graph whether it, or anything it needs, belongs to a part that is touched. */
function dirtyNodes(
  { document, tables }: KeptBinding,
  isTouched: (part: string) => boolean,
): (node: Dependency) => boolean {
  const touched = new Set<string>();
  document.tables.forEach(({ name, columns }, t) => {
    if (isTouched(rowsPart(t))) touched.add(dependencyName({ kind: 'rows', table: name }));
    columns.forEach((column, c) => {
      if (!isTouched(columnPart(t, c))) return;
      touched.add(dependencyName({ kind: 'column', table: name, column: column.name }));
      touched.add(dependencyName({ kind: 'exported', table: name, column: column.name }));
    });
  });
  const known = new Map<string, boolean>();
  const isDirty = (node: Dependency): boolean => {
    const name = dependencyName(node);
    const answer = known.get(name);
    if (answer !== undefined) return answer;
    known.set(name, false);
    const found = touched.has(name) || (dependencyInputs(node, tables) ?? []).some(isDirty);
    known.set(name, found);
    return found;
  };
  return isDirty;
}

/** The reads of a part that find something else now. */
function changedReads(part: string, before: KindSpec, now: KindSpec): readonly string[] {
  const keys = Object.keys(now);
  const isReordered = JSON.stringify(keys) !== JSON.stringify(Object.keys(before));
  const others = [...new Set([...keys, ...Object.keys(before)])].filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(now[key]),
  );
  return [...(isReordered ? [readOf(part, undefined)] : []), ...others.map((key) => readOf(part, key))];
}

/** Whether the data are the very same, list by list. */
function isSameData(some: Resources, other: Resources): boolean {
  if (some.textMakers !== other.textMakers) return false;
  const isSame = (a: Readonly<Record<string, unknown>> = {}, b: Readonly<Record<string, unknown>> = {}) =>
    Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((name) => a[name] === b[name]);
  return (
    isSame(some.lists, other.lists) &&
    isSame(some.locales, other.locales) &&
    isSame(some.places, other.places) &&
    isSame(some.products, other.products) &&
    isSame(some.reviews, other.reviews)
  );
}
