import { progressCounter } from './progress-counter.ts';
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

/** Counts what is written and reports it at most ten times a second, and at the end. */
export function createProgress(
  tables: readonly { readonly rows: number }[],
  onProgress: (progress: ExportProgress) => void,
  now?: () => number,
): (request: WrittenRows, bytes: number) => void {
  const rowsTotal = tables.reduce((sum, { rows }) => sum + rows, 0);
  return progressCounter({ rowsTotal }, onProgress, now).add;
}
