import type { ExportFile } from './export-file.ts';
import type { ChunkRequest } from './protocol.ts';

/** Rows of one request. */
export const CHUNK_ROWS = 65_536;

/**
 * The requests that together make a file; one for an empty table, since what stands around its rows is bytes too.
 *
 * @param placesOf for a table sliced by time, the rows written before each of its chunks; and at last all of them; by default none is left out
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
    for (let fromRow = first, chunk = 0; fromRow === first || fromRow < end; fromRow += chunkRows, chunk++) {
      const toRow = Math.min(fromRow + chunkRows, end);
      // What stands around the rows goes with the first and the last of them.
      const isEmpty = places !== undefined && places[chunk] === places[chunk + 1];
      if (isEmpty && fromRow > first && toRow < end) continue;
      requests.push({ table, fromRow, toRow, place: places?.[chunk] ?? fromRow - first, file });
    }
    return requests;
  });
}
