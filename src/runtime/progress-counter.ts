import type { ExportProgress } from './export-progress.ts';
import type { ChunkRequest } from './protocol.ts';

/** Counts what is written. */
export interface ProgressCounter {
  /** Reports at most ten times a second, and at the end. */
  add(request: Pick<ChunkRequest, 'table' | 'fromRow' | 'toRow'>, bytes: number): void;
  /** After a pause: its time is no part of the rate. */
  restart(): void;
  readonly rowsDone: number;
  readonly bytes: number;
}

/** What is written already, of how much. */
export interface ProgressStart {
  readonly rowsTotal: number;
  readonly rowsDone?: number;
  readonly bytes?: number;
}

const WINDOW_MS = 3000;
const INTERVAL_MS = 100;

/** A counter that hands its reports to `onProgress`. */
export function progressCounter(
  { rowsTotal, rowsDone: rowsBefore = 0, bytes: bytesBefore = 0 }: ProgressStart,
  onProgress: (progress: ExportProgress) => void,
  now: () => number = () => performance.now(),
): ProgressCounter {
  let samples = [{ atMs: now(), rows: rowsBefore }];
  let reportedMs = Number.NEGATIVE_INFINITY;
  let rowsDone = rowsBefore;
  let bytesDone = bytesBefore;
  return {
    get rowsDone() {
      return rowsDone;
    },
    get bytes() {
      return bytesDone;
    },
    restart() {
      samples = [{ atMs: now(), rows: rowsDone }];
    },
    add({ table, fromRow, toRow }, bytes) {
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
    },
  };
}
