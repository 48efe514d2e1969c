import type { ChunkRequest } from './protocol.ts';

/** Rows of one request. */
export const CHUNK_ROWS = 65_536;

/** The requests that together make a table; one for an empty table, since its header is bytes too. */
export function chunkRequests(
  { name, rows }: { readonly name: string; readonly rows: number },
  chunkRows: number = CHUNK_ROWS,
): ChunkRequest[] {
  const requests: ChunkRequest[] = [];
  for (let fromRow = 0; fromRow === 0 || fromRow < rows; fromRow += chunkRows) {
    requests.push({ table: name, fromRow, toRow: Math.min(fromRow + chunkRows, rows) });
  }
  return requests;
}
