import type { Engine } from '../engine/rows/engine.ts';
import { ByteBuffer } from '../formats/byte-buffer.ts';
import { formatTables } from '../formats/format-tables.ts';
import { FORMATS } from '../formats/registry.ts';
import type { ChunkRequest } from './protocol.ts';

/** Rows made at a time: their columns stay in the processor's cache. */
const BLOCK_ROWS = 4096;

/** Grown once and used again: fresh memory costs as much as writing into it. */
const out = new ByteBuffer();

/** The rows of a table that are in its file, the end excluded. */
export interface RowSpan {
  readonly fromRow: number;
  readonly toRow: number;
}

/**
 * The bytes of a range of a table in a format. What goes before the rows is part of the range that begins with the first
 * row of the file, what goes behind them of the one that ends with the last; the file holds all rows unless a span says
 * otherwise.
 */
export function chunkBytes(
  engine: Engine,
  { table, fromRow, toRow, format: id, file }: ChunkRequest,
  span: RowSpan = { fromRow: 0, toRow: engine.rowCount(table) },
): Uint8Array<ArrayBuffer> {
  const format = FORMATS[id];
  const tables = formatTables(
    file.map((name) => ({
      spec: engine.table(name).spec,
      rows: name === table ? span.toRow - span.fromRow : engine.rowCount(name),
    })),
  );
  const written = tables.find(({ name }) => name === table);
  if (written === undefined) throw new Error(`chunkBytes: ${table} is no table of its file`);
  out.length = 0;
  if (fromRow === span.fromRow) format.header(written, tables, out);
  for (let from = fromRow; from < toRow; from += BLOCK_ROWS) {
    const rows = engine.range(table, from, Math.min(from + BLOCK_ROWS, toRow));
    const vectors = written.columns.map((column) => rows.column(column.name));
    format.rows(written, vectors, rows.count, from - span.fromRow, out);
  }
  if (toRow === span.toRow) format.footer(written, tables, out);
  return out.toBytes();
}
