import type { PlanSummary } from '../../../runtime/protocol.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { ColumnSpec, SemblanceDocument, TableSpec } from '../../../schema/document-model.ts';
import { relationParts } from '../../../schema/references/relation-parts.ts';
import { relationsOf } from '../../../schema/references/relations.ts';
import { type ProblemCounts, problemCounts } from '../../state/problem-counts.ts';
import { type ColumnItem, itemId, type OutlineItem, type TableItem } from './outline-item.ts';

/** What the outline is made of. */
export interface OutlineSource {
  readonly document: SemblanceDocument;
  readonly plan?: PlanSummary | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Names of the tables whose columns are shown. */
  readonly expanded: ReadonlySet<string>;
  /** Names of the tables that stay closed although the filter finds columns in them. */
  readonly closed?: ReadonlySet<string>;
  /** Only tables and columns whose name contains it, whatever its case; all of them where it is empty. */
  readonly filter: string;
}

/**
 * The lines of the outline in order: each table, and behind it its columns where it is expanded.
 *
 * A filter opens every table that has a match; a table whose own name matches keeps all its columns when it is expanded.
 */
export function outlineOf({
  document,
  plan,
  diagnostics,
  expanded,
  closed,
  filter,
}: OutlineSource): readonly OutlineItem[] {
  const wanted = filter.trim().toLowerCase();
  const matches = (name: string) => wanted === '' || name.toLowerCase().includes(wanted);
  const counts = problemCounts(diagnostics);
  const items = document.tables.flatMap((table, index): readonly OutlineItem[] => {
    const all = columnItems(table, index, counts);
    const found = all.filter(({ column }) => matches(column));
    const tableMatches = matches(table.name);
    if (!tableMatches && found.length === 0) return [];
    const opened =
      wanted === '' || found.length === 0 || tableMatches ? expanded.has(table.name) : closed?.has(table.name) !== true;
    const rows = plan?.tables.find(({ name }) => name === table.name)?.rows;
    const item: TableItem = {
      kind: 'table',
      id: itemId('table', table.name),
      level: 1,
      label: table.name,
      table: table.name,
      expanded: opened,
      problems: opened ? counts.tableAlone(index) : counts.table(index),
      ...(rows === undefined ? {} : { rows }),
    };
    return opened ? [item, ...(tableMatches ? all : found)] : [item];
  });
  return withUniqueIds(items);
}

function columnItems(table: TableSpec, tableIndex: number, counts: ProblemCounts): readonly ColumnItem[] {
  const targets = new Map(
    relationsOf(table).flatMap((relation) =>
      relationParts(table, relation).map(({ column }) => [column.name, relation.target]),
    ),
  );
  return table.columns.map((column, index) =>
    columnItem(table, column, counts.column(tableIndex, index), targets.get(column.name)),
  );
}

function columnItem(
  table: TableSpec,
  column: ColumnSpec,
  problems: ColumnItem['problems'],
  target: string | undefined,
): ColumnItem {
  return {
    kind: 'column',
    id: itemId('column', table.name, column.name),
    level: 2,
    label: column.name,
    table: table.name,
    column: column.name,
    type: column.type,
    isKey: table.key?.includes(column.name) ?? false,
    isHidden: column.hidden ?? false,
    problems,
    ...(target === undefined ? {} : { target }),
  };
}

/** Names may occur twice as long as a document is being mended; ids may not. */
function withUniqueIds(items: readonly OutlineItem[]): readonly OutlineItem[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const times = seen.get(item.id) ?? 0;
    seen.set(item.id, times + 1);
    return times === 0 ? item : { ...item, id: `${item.id}~${times}` };
  });
}
