import type { Fix } from '../../schema/diagnostic.ts';
import type { ColumnSpec } from '../../schema/document-model.ts';

/** The fix that takes a modifier away, and the list with its last one. */
export function removeModifier(column: ColumnSpec, columnPath: string, index: number): Fix {
  const isLast = column.modifiers?.length === 1;
  const path = `${columnPath}/modifiers${isLast ? '' : `/${index}`}`;
  return { title: 'Take it away', edits: [{ op: 'remove', path }] };
}
