import type { ColumnSpec, SemblanceDocument } from '../document-model.ts';
import { changeTable } from './change-table.ts';
import type { EditResult } from './edit-result.ts';
import { freshName } from './fresh-name.ts';
import { freshStreamName, withNames } from './stream-name.ts';
import { toName } from './to-name.ts';

/** A document with one more column at index `at` (the last where left out), its name made valid and unique (R14). */
export function addColumn(document: SemblanceDocument, table: string, column: ColumnSpec, at?: number): EditResult {
  let name = toName(column.name);
  const result = changeTable(document, table, (spec) => {
    name = freshName(name, new Set(spec.columns.map((each) => each.name)));
    const added = withNames(column, name, freshStreamName(name, spec.columns));
    return { ...spec, columns: spec.columns.toSpliced(at ?? spec.columns.length, 0, added) };
  });
  return result.kind === 'refused' ? result : { ...result, focus: { table, column: name } };
}
