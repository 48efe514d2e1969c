import type { TableSummary } from '../../../runtime/protocol.ts';

/** The table there is most to see in: the one with the most columns that are not hidden, of these the one with the most rows. */
export function richestTable(tables: readonly TableSummary[]): TableSummary | undefined {
  return tables.reduce<TableSummary | undefined>((best, table) => {
    if (best === undefined) return table;
    const more = shownColumns(table) - shownColumns(best);
    return more > 0 || (more === 0 && table.rows > best.rows) ? table : best;
  }, undefined);
}

function shownColumns(table: TableSummary): number {
  return table.columns.filter((column) => !column.hidden).length;
}
