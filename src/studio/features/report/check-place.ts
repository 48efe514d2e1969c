import type { QualityCheck } from '../../../quality/report/quality-check.ts';
import type { SemblanceDocument } from '../../../schema/document-model.ts';
import type { Selection } from '../../state/workbench-state.ts';

/** What is selected for a check: its first column, or its table. */
export function checkPlace({ table, columns: [column] }: Pick<QualityCheck, 'table' | 'columns'>): Selection {
  return { table, ...(column === undefined ? {} : { column }) };
}

/** The place of a check in words, e.g. "order.customer_id". */
export function placeWords({ table, columns }: Pick<QualityCheck, 'table' | 'columns'>): string {
  return columns.length === 0 ? table : columns.map((column) => `${table}.${column}`).join(', ');
}

/** Whether a document has what is selected for a check. */
export function hasPlace(document: SemblanceDocument | undefined, { table, column }: Selection): boolean {
  const spec = document?.tables.find(({ name }) => name === table);
  return spec !== undefined && (column === undefined || spec.columns.some(({ name }) => name === column));
}
