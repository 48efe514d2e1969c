import type { BoundColumn } from '../engine/plan/bound-table.ts';
import type { Engine } from '../engine/rows/engine.ts';
import { ByteBuffer } from '../formats/byte-buffer.ts';
import { writeCsvHeader, writeCsvRows } from '../formats/csv/csv-rows.ts';

/** Rows made at a time: their columns stay in the processor's cache. */
const BLOCK_ROWS = 4096;

/** The columns of a table that stand in its file. */
export function exportedColumns(engine: Engine, table: string): readonly BoundColumn[] {
  return [...engine.table(table).columns.values()].filter((column) => column.spec.hidden !== true);
}

/** The bytes of a range of a table as CSV; the header goes before row 0. */
export function chunkCsv(engine: Engine, table: string, fromRow: number, toRow: number): Uint8Array<ArrayBuffer> {
  const columns = exportedColumns(engine, table);
  const out = new ByteBuffer();
  if (fromRow === 0) writeCsvHeader(columns, out);
  for (let from = fromRow; from < toRow; from += BLOCK_ROWS) {
    const rows = engine.range(table, from, Math.min(from + BLOCK_ROWS, toRow));
    writeCsvRows(
      columns,
      columns.map((column) => rows.column(column.name)),
      rows.count,
      out,
    );
  }
  return out.toBytes();
}
