import type { ExportFile } from './export-file.ts';
import type { ChunkRequest } from './protocol.ts';

/** Rows of one request. */
export const CHUNK_ROWS = 65_536;

/** The requests that together make a file; one for an empty table, since what stands around its rows is bytes too. */
export function chunkRequests({ format, tables }: ExportFile, chunkRows: number = CHUNK_ROWS): ChunkRequest[] {
  const file = tables.map(({ name }) => name);
  return tables.flatMap(({ name: table, rows }) => {
    const requests: ChunkRequest[] = [];
    for (let fromRow = 0; fromRow === 0 || fromRow < rows; fromRow += chunkRows) {
      requests.push({ table, fromRow, toRow: Math.min(fromRow + chunkRows, rows), format, file });
    }
    return requests;
  });
}
