import type { BoundTable } from './bound-table.ts';

/** The number of rows each table is expected to have: stated for root tables, else by the mean of its law. */
export function expectedRows(tables: ReadonlyMap<string, BoundTable>): (table: string) => number {
  const known = new Map<string, number>();
  const rowsOf = (name: string): number => {
    const source = tables.get(name)?.rows;
    if (source === undefined) return 0;
    const rows = known.get(name) ?? (source.kind === 'root' ? source.count : rowsOf(source.parent) * source.meanCount);
    known.set(name, rows);
    return rows;
  };
  return rowsOf;
}
