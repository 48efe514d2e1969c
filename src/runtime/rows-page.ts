import type { BoundColumn } from '../engine/plan/bound-table.ts';
import type { Engine } from '../engine/rows/engine.ts';
import { fieldWriter } from '../formats/fields/field-writer.ts';
import { PLAIN_STYLE } from '../formats/fields/plain-style.ts';
import type { RowsPage } from './protocol.ts';

const decoder = new TextDecoder();

/** Which columns a page has, all where left out, and who may know the cells of one already. */
export interface PageOptions {
  readonly isMeant?: (column: BoundColumn) => boolean;
  readonly keep?: (column: BoundColumn, make: () => Cells) => Cells;
}

type Cells = readonly (string | null)[];

/** A page of rows as texts, written by the same writers as the exported file. */
export function rowsPage(
  engine: Engine,
  table: string,
  from: number,
  count: number,
  { isMeant = () => true, keep = (_column, make) => make() }: PageOptions = {},
): RowsPage {
  const total = engine.rowCount(table);
  const first = Math.max(0, Math.min(from, total));
  const rows = engine.range(table, first, Math.min(total, first + count));
  const make = (column: BoundColumn): Cells => {
    const vector = rows.exported(column.name);
    const writer = fieldWriter(column, vector, PLAIN_STYLE);
    const bytes = new Uint8Array(writer.mostBytes + 64);
    const view = new DataView(bytes.buffer);
    return Array.from({ length: rows.count }, (_, row) =>
      vector.valid?.[row] === 0 ? null : decoder.decode(bytes.subarray(0, writer.write(row, bytes, view, 0))),
    );
  };
  const columns = [...engine.table(table).columns.values()]
    .filter(isMeant)
    .map((column) => ({ name: column.name, cells: keep(column, () => make(column)) }));
  return { table, from: first, columns };
}
