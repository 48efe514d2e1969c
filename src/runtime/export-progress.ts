import type { ChunkRequest } from './protocol.ts';

export interface ExportProgress {
  /** The table being written. */
  readonly table: string;
  /** Rows of all tables. */
  readonly rowsDone: number;
  readonly rowsTotal: number;
  readonly bytes: number;
  /** Over the last three seconds. */
  readonly rowsPerSecond: number;
}

type WrittenRows = Pick<ChunkRequest, 'table' | 'fromRow' | 'toRow'>;

const WINDOW_MS = 3000;
const INTERVAL_MS = 100;

/** Counts what is written and reports it at most ten times a second, and at the end. */
export function createProgress(
  tables: readonly { readonly rows: number }[],
  onProgress: (progress: ExportProgress) => void,
  now: () => number = () => performance.now(),
): (request: WrittenRows, bytes: number) => void {
  const rowsTotal = tables.reduce((sum, { rows }) => sum + rows, 0);
  const startedMs = now();
  let samples = [{ atMs: startedMs, rows: 0 }];
  let reportedMs = Number.NEGATIVE_INFINITY;
  let rowsDone = 0;
  let bytesDone = 0;
  return ({ table, fromRow, toRow }, bytes) => {
    rowsDone += toRow - fromRow;
    bytesDone += bytes;
    const atMs = now();
    if (atMs - reportedMs < INTERVAL_MS && rowsDone < rowsTotal) return;
    reportedMs = atMs;
    samples = [...samples.filter((sample) => atMs - sample.atMs <= WINDOW_MS), { atMs, rows: rowsDone }];
    const [oldest] = samples;
    const elapsedMs = oldest === undefined ? 0 : atMs - oldest.atMs;
    const rowsPerSecond = oldest === undefined || elapsedMs <= 0 ? 0 : ((rowsDone - oldest.rows) / elapsedMs) * 1000;
    onProgress({ table, rowsDone, rowsTotal, bytes: bytesDone, rowsPerSecond });
  };
}
