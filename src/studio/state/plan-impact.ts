import type { PlanSummary } from '../../runtime/protocol.ts';
import type { Impact } from './workbench-state.ts';

/** What changed between two plans: columns by their fingerprint, rows by theirs; tables and columns are matched by key. */
export function planImpact(before: PlanSummary, after: PlanSummary): Omit<Impact, 'revision'> {
  const oldTables = new Map(before.tables.map((table) => [table.key, table]));
  const changedColumns: { table: string; column: string }[] = [];
  const changedRows: { table: string; before: number; after: number }[] = [];
  let totalColumns = 0;
  for (const table of after.tables) {
    const old = oldTables.get(table.key);
    const oldColumns = new Map(old?.columns.map((column) => [column.key, column.fingerprint]));
    for (const column of table.columns) {
      totalColumns += 1;
      if (oldColumns.get(column.key) !== column.fingerprint)
        changedColumns.push({ table: table.name, column: column.name });
    }
    if (old?.rowsFingerprint !== table.rowsFingerprint) {
      changedRows.push({ table: table.name, before: old?.rows ?? 0, after: table.rows });
    }
  }
  return { totalColumns, changedColumns, changedRows };
}
