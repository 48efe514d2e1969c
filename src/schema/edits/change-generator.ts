import type { ColumnType } from '../column-type.ts';
import type { SemblanceDocument } from '../document-model.ts';
import type { KindSpec } from '../kind.ts';
import type { EditResult } from './edit-result.ts';
import { updateColumn } from './update-column.ts';

/** A document whose column is made by another generator, and is of another type where one is given. */
export function changeGenerator(
  document: SemblanceDocument,
  table: string,
  column: string,
  generator: KindSpec,
  type?: ColumnType,
): EditResult {
  return updateColumn(document, table, column, type === undefined ? { generator } : { generator, type });
}
