import type { ExportFile } from './export-file.ts';
import type { ChunkRequest } from './protocol.ts';

/** Rows of one request. */
export const CHUNK_ROWS = 65_536;

/**
 * The requests that together make a file; one for an empty table, since what stands around its rows is bytes too.
 *
 * @param placesOf for a table sliced by time, the rows written before each of its chunks; by default none is left out
 */
export function chunkRequests(
  file: ExportFile,
  chunkRows: number = CHUNK_ROWS,
  placesOf: (table: string) => readonly number[] | undefined = () => undefined,
): ChunkRequest[] {
  return file.tables.flatMap(({ name: table, rows, slice }) => {
    const { fromRow: first, toRow: end } = slice ?? { fromRow: 0, toRow: rows };
    const places = placesOf(table);
    const requests: ChunkRequest[] = [];
    for (let fromRow = first; fromRow === first || fromRow < end; fromRow += chunkRows) {
      const place = places?.[requests.length] ?? fromRow - first;
      requests.push({ table, fromRow, toRow: Math.min(fromRow + chunkRows, end), place, file });
    }
    return requests;
  });
}
