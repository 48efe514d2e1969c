import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { Selection } from './workbench-state.ts';

interface Named {
  readonly name: string;
}

/**
 * Where a selection is after an edit: a renamed table or column stays selected, a deleted one hands the selection to its
 * neighbour.
 */
export function followSelection(before: SemblanceDocument, after: SemblanceDocument, selection: Selection): Selection {
  if (selection.table === undefined) return selection;
  const table = follow(before.tables, after.tables, selection.table);
  if (table === undefined) return {};
  if (selection.column === undefined) return { table };
  const wasDeleted =
    !after.tables.some((each) => each.name === selection.table) && before.tables.length > after.tables.length;
  if (wasDeleted) return { table };
  const columnsBefore = before.tables.find((each) => each.name === selection.table)?.columns ?? [];
  const columnsAfter = after.tables.find((each) => each.name === table)?.columns ?? [];
  const column = follow(columnsBefore, columnsAfter, selection.column);
  return column === undefined ? { table } : { table, column };
}

function follow(before: readonly Named[], after: readonly Named[], name: string): string | undefined {
  if (after.some((each) => each.name === name)) return name;
  const index = before.findIndex((each) => each.name === name);
  if (index < 0) return undefined;
  return after[Math.min(index, after.length - 1)]?.name;
}

/** The part of a selection that the document has. */
export function existingSelection(document: SemblanceDocument, { table, column, row }: Selection): Selection {
  const found = document.tables.find((each) => each.name === table);
  if (found === undefined) return {};
  const hasColumn = column !== undefined && found.columns.some((each) => each.name === column);
  return { table: found.name, ...(hasColumn && { column }), ...(row !== undefined && { row }) };
}

/** The first place in which two documents differ, as it is called in the later one; undefined where no table differs. */
export function changedPlace(
  from: SemblanceDocument,
  to: SemblanceDocument,
  current: Selection,
): Selection | undefined {
  const tables = [...to.tables].sort((a, b) => Number(b.name === current.table) - Number(a.name === current.table));
  for (const table of tables) {
    const old = from.tables.find((each) => each.name === table.name);
    if (old !== undefined && same(old, table)) continue;
    const column =
      old &&
      table.columns.find(
        (each) =>
          !same(
            each,
            old.columns.find(({ name }) => name === each.name),
          ),
      );
    return column === undefined ? { table: table.name } : { table: table.name, column: column.name };
  }
  return undefined;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
