import { affordableWorkers } from './affordable-workers.ts';
import { Cancelled } from './cancelled.ts';
import { CHUNK_ROWS, chunkRequests } from './chunk-requests.ts';
import type { ExportFile } from './export-file.ts';
import type { ExportProgress } from './export-progress.ts';
import { beginFile, type FileInProgress } from './file-in-progress.ts';
import { GateFailed } from './gate-failed.ts';
import type { FileRecord } from './manifest.ts';
import { nextMessage } from './next-message.ts';
import { createPauseGate, type PauseGate } from './pause-gate.ts';
import { type OnNeed, orderedChunks } from './pool.ts';
import { type ProgressCounter, progressCounter } from './progress-counter.ts';
import type { Job, QualityCheck, SeenRows } from './protocol.ts';
import { NO_CHECKPOINT, type RunCheckpoint, type WholeFile } from './run-checkpoint.ts';
import type { RunJudge } from './run-judge.ts';
import type { Sink } from './sinks/sink.ts';
import { type SpawnEngine, spawnEngine } from './spawn-engine.ts';
import { until } from './until.ts';

export interface ExportRun {
  readonly job: Job;
  readonly files: readonly ExportFile[];
  readonly sink: Sink;
  /** Ends the run where it is; what is written stays in the sink, to be kept or discarded. */
  readonly signal: AbortSignal;
  readonly gate?: PauseGate;
  /** Called at most ten times a second. */
  onProgress(progress: ExportProgress): void;
  /**
   * Called whenever something more is stored for good, at most about once a second and at the end of each file, with what
   * was seen of the rows since.
   */
  onCheckpoint?(checkpoint: RunCheckpoint, seen: readonly SeenRows[]): Promise<void>;
  /** Time between checkpoints within a file, in milliseconds; a second unless it is said. */
  readonly checkpointMs?: number;
  /** Where an interrupted run of the same job and the same files had come to. */
  readonly from?: RunCheckpoint;
  /** Who judges the rows, those before `from` included; nobody where left out. */
  readonly judge?: RunJudge;
  readonly workers?: number;
  /** Where there are as many workers as cores, they rest when this calls back: one as long as one core is needed. */
  readonly onNeed?: OnNeed | undefined;
  readonly spawn?: SpawnEngine;
}

/** What is in the sink when a run has ended. */
export interface RunOutcome {
  readonly files: readonly FileRecord[];
  /** False where the run was ended before its last row; the last file then ends in the middle. */
  readonly isWhole: boolean;
  /** The check that must hold and failed, where the run was ended for it. */
  readonly failedGate?: QualityCheck;
}

/** Bytes that are hashed and stored in one go; some milliseconds of the page's time. */
const PIECE_BYTES = 256 * 1024;
const CHECKPOINT_MS = 1000;
const never = new Promise<never>(() => undefined);

/**
 * Writes files of a job into a sink, on several workers at once, has the rows judged, and says what is in each. The bytes do not depend on
 * workers, pauses, or on where a run was taken up again. Throws the error of the sink or of a chunk; the sink is left open.
 */
export async function runExport(run: ExportRun): Promise<RunOutcome> {
  const { files, sink, signal, judge, from = NO_CHECKPOINT, gate = createPauseGate() } = run;
  const whole: WholeFile[] = [...from.files];
  const left = files.slice(whole.length).map((file, index) => {
    const skipped = index === 0 ? (from.current?.chunks ?? 0) : 0;
    return { file, requests: chunkRequests(file, chunkRowsOf(file)).slice(skipped) };
  });
  const workers = affordableWorkers(run.job.plan, run.workers ?? exportWorkers());
  const chunks = orderedChunks(
    left.flatMap(({ requests }) => requests),
    {
      job: judge?.job ?? run.job,
      signal,
      gate,
      workers,
      rests: run.onNeed && workers >= cores() ? { workers: 1, onNeed: run.onNeed } : undefined,
      spawn: run.spawn ?? spawnEngine,
    },
  );
  const progress = progressOf(run, from);
  let current: FileInProgress | undefined;
  let securedMs = performance.now();
  let unkept: SeenRows[] = [];

  async function checkpoint(file: FileInProgress | undefined): Promise<void> {
    const stored = await file?.secure();
    securedMs = performance.now();
    if (file === undefined || stored !== undefined) {
      const seen = unkept;
      unkept = [];
      await run.onCheckpoint?.({ files: [...whole], ...(stored && { current: stored }) }, seen);
    }
  }

  try {
    for (const [index, { file, requests }] of left.entries()) {
      current = await beginFile(sink, file, index === 0 ? from.current : undefined);
      for (const _ of requests) {
        const next = await chunks.next();
        if (next.done === true) throw new Error('runExport: fewer chunks than were asked for');
        const { request, bytes, tally } = next.value;
        const seen = tally && { table: request.table, rows: request.toRow - request.fromRow, tally };
        const judged = seen === undefined ? undefined : judge?.add(seen);
        // Awaited below, where what it rejects with is dealt with.
        judged?.catch(() => undefined);
        await writeChunk(current, bytes, { signal, gate, progress });
        current.endChunk(request);
        progress.add(request, bytes.length);
        if (seen !== undefined) unkept.push(seen);
        await judged;
        if (performance.now() - securedMs >= (run.checkpointMs ?? CHECKPOINT_MS)) await checkpoint(current);
      }
      whole.push(await current.close());
      current = undefined;
      await checkpoint(undefined);
    }
    return { files: whole.map(({ record }) => record), isWhole: true };
  } catch (reason) {
    if (!(reason instanceof Cancelled || reason instanceof GateFailed)) throw reason;
    // The workers end first: storing the rest of a file may take its time.
    await chunks.return(undefined);
    if (current !== undefined) whole.push(await current.close());
    const written = whole.map(({ record }) => record);
    return { files: written, isWhole: false, ...(reason instanceof GateFailed && { failedGate: reason.check }) };
  } finally {
    await chunks.return(undefined);
  }
}

/** Compressing takes ten times as long as writing, and a run is to end within a tenth of a second. */
export function chunkRowsOf({ gzip }: Pick<ExportFile, 'gzip'>): number {
  return gzip ? CHUNK_ROWS / 8 : CHUNK_ROWS;
}

/** As many workers as there are cores, eight at most. */
function exportWorkers(): number {
  return Math.min(cores(), 8);
}

function cores(): number {
  return Math.max(1, navigator.hardwareConcurrency || 1);
}

function progressOf({ files, onProgress }: ExportRun, { files: whole, current }: RunCheckpoint): ProgressCounter {
  const rowsTotal = files.reduce((sum, { tables }) => sum + tables.reduce((rows, table) => rows + table.rows, 0), 0);
  const rowsDone = whole.reduce((sum, { record }) => sum + record.rows, current?.rows ?? 0);
  const bytes = whole.reduce((sum, { record }) => sum + record.bytes, current?.mark.bytes ?? 0);
  return progressCounter({ rowsTotal, rowsDone, bytes }, onProgress);
}

interface Steps {
  readonly signal: AbortSignal;
  readonly gate: PauseGate;
  readonly progress: ProgressCounter;
}

async function writeChunk(
  file: FileInProgress,
  bytes: Uint8Array<ArrayBuffer>,
  { signal, gate, progress }: Steps,
): Promise<void> {
  // A file that is kept ends with a whole row.
  if (signal.aborted) throw new Cancelled();
  if (gate.isPaused) {
    await until(gate.opened(), never, signal);
    progress.restart();
  }
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    await file.write(bytes.subarray(at, at + PIECE_BYTES));
    await nextMessage();
  }
}
