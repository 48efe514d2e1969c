import type { SemblanceDocument } from '../document-model.ts';
import type { KindSpec } from '../kind.ts';
import { changeColumn } from './change-column.ts';
import type { EditResult } from './edit-result.ts';
import { type ColumnPatch, updateColumn } from './update-column.ts';

/** A document with another list of modifiers in a column, and other properties of it where they are given; an empty list is left out. */
export function changeModifiers(
  document: SemblanceDocument,
  table: string,
  column: string,
  change: (modifiers: readonly KindSpec[]) => readonly KindSpec[],
  more: Pick<ColumnPatch, 'nullable'> = {},
): EditResult {
  const spec = document.tables.find((each) => each.name === table)?.columns.find((each) => each.name === column);
  // Refused there, in the words of every edit of a column.
  if (spec === undefined) return changeColumn(document, table, column, (same) => same);
  const modifiers = change(spec.modifiers ?? []);
  return updateColumn(document, table, column, {
    ...more,
    modifiers: modifiers.length === 0 ? undefined : [...modifiers],
  });
}
