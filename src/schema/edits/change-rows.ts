import type { SemblanceDocument } from '../document-model.ts';
import type { KindSpec } from '../kind.ts';
import { changeTable } from './change-table.ts';
import type { EditResult } from './edit-result.ts';
import { sameJson } from './same-json.ts';

/** A document whose table gets its rows from another source, or the same with other parameters. */
export function changeRows(document: SemblanceDocument, table: string, rows: KindSpec): EditResult {
  return changeTable(document, table, (spec) => (sameJson(spec.rows, rows) ? spec : { ...spec, rows }));
}
