import type { ColumnSummary, PlanSummary, TableSummary } from '../../../runtime/protocol.ts';

/** The columns that tell most of a row: neither keys nor pointers, and those of any table where there is no other. */
export function tellingColumns({ columns }: TableSummary, most: number): readonly ColumnSummary[] {
  const shown = columns.filter(({ hidden }) => !hidden);
  const telling = shown.filter(({ isKey, target, type }) => !isKey && target === undefined && type !== 'json');
  return (telling.length > 0 ? telling : shown).slice(0, most);
}

/** The table that tells most: the one with the most telling columns. */
export function tellingTable({ tables }: PlanSummary): TableSummary | undefined {
  const [first, ...others] = tables.filter(({ rows }) => rows > 0);
  const weight = (table: TableSummary) => tellingColumns(table, Number.POSITIVE_INFINITY).length;
  return first && others.reduce((best, each) => (weight(each) > weight(best) ? each : best), first);
}
