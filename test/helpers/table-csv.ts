import type { Engine } from '../../src/engine/rows/engine.ts';
import { chunkBytes } from '../../src/runtime/chunk-bytes.ts';
import { chunkRequests } from '../../src/runtime/chunk-requests.ts';
import { csvFile } from './export-file.ts';

/** The whole CSV file of a table, made in chunks of so many rows (all at once where left out). */
export function tableCsv(engine: Engine, name: string, chunkRows = Infinity): Uint8Array<ArrayBuffer> {
  const file = csvFile({ name, rows: engine.rowCount(name) });
  return Uint8Array.from(Buffer.concat(chunkRequests(file, chunkRows).map((request) => chunkBytes(engine, request))));
}
