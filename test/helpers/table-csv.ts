import type { Engine } from '../../src/engine/rows/engine.ts';
import { chunkCsv } from '../../src/runtime/chunk-csv.ts';

/** The whole CSV file of a table, made in chunks of so many rows (all at once where left out). */
export function tableCsv(engine: Engine, table: string, chunkRows = Infinity): Uint8Array<ArrayBuffer> {
  const rows = engine.rowCount(table);
  const parts: Uint8Array[] = [];
  for (let from = 0; from === 0 || from < rows; from += chunkRows)
    parts.push(chunkCsv(engine, table, from, Math.min(from + chunkRows, rows)));
  return Uint8Array.from(Buffer.concat(parts));
}
