import type { ExportProgress } from '../../runtime/export-progress.ts';
import { manifestOf } from '../../runtime/manifest.ts';
import type { PauseGate } from '../../runtime/pause-gate.ts';
import type { OnNeed } from '../../runtime/pool.ts';
import type { Job, RunStanding, SeenRows } from '../../runtime/protocol.ts';
import { README_NAME, readmeText } from '../../runtime/readme-text.ts';
import { NO_CHECKPOINT, type RunCheckpoint } from '../../runtime/run-checkpoint.ts';
import { runExport } from '../../runtime/run-export.ts';
import { openSink } from '../../runtime/sinks/open-sink.ts';
import type { SpawnEngine } from '../../runtime/spawn-engine.ts';
import { writeNotes } from '../../runtime/write-notes.ts';
import type { RunStore } from '../storage/run-store.ts';
import { filesOf } from './destination.ts';
import { judgeRun } from './judge-run.ts';
import { rememberFiles } from './kept-files.ts';
import { qualityOf } from './quality-of.ts';
import { runCommand } from './run-command.ts';
import type { RunRecord } from './run-record.ts';

/** How a run is steered from outside. */
export interface RunControls {
  readonly gate: PauseGate;
  readonly signal: AbortSignal;
  /** Whether what is written is kept when the signal ends the run. */
  keeps(): boolean;
  onProgress(progress: ExportProgress): void;
  /** Called once all is settled and rows begin to be made. */
  onBegin?(): void;
  /** Told what the rows say so far, at most four times a second. */
  onStanding?(standing: RunStanding): void;
  /** As many as there are cores, unless it is said. */
  readonly workers?: number;
  /** Calls back while somebody uses the page. */
  readonly onNeed?: OnNeed;
  readonly spawn?: SpawnEngine;
}

/**
 * Writes what is left of a run to its place and gives its record as it ends; undefined where it was discarded. Throws where
 * the writing fails; what is stored by then stays, to go on from.
 */
export async function workOnRun(
  record: RunRecord,
  job: Job,
  store: RunStore,
  { keeps, onBegin, onStanding, ...controls }: RunControls,
  from: RunCheckpoint = NO_CHECKPOINT,
): Promise<RunRecord | undefined> {
  const { snapshot, place, id } = record;
  const whole = from.files.flatMap(({ record: { name }, mark }) => (mark === undefined ? [] : [{ name, mark }]));
  const sink = await openSink(place, id, whole);
  const files = filesOf(snapshot.document, snapshot.tables, snapshot.exported);
  if (from === NO_CHECKPOINT) await store.forgetSeen(id).catch(() => undefined);
  const { judge, unjudged } = await judgeRun(record, job, store, from, {
    signal: controls.signal,
    ...(controls.spawn && { spawn: controls.spawn }),
    ...(onStanding && { onStanding }),
  });
  try {
    onBegin?.();
    const onCheckpoint = keeper(store, id, judge?.shape);
    const outcome = await runExport({ job, files, sink, ...controls, onCheckpoint, from, ...(judge && { judge }) });
    const { isWhole, failedGate } = outcome;
    if (!isWhole && failedGate === undefined && !keeps()) {
      await sink.discard();
      await store.forgetSeen(id).catch(() => undefined);
      return undefined;
    }
    if (isWhole && files.length > 1) {
      const text = readmeText({ plan: job.plan, files, records: outcome.files, command: runCommand(snapshot) });
      const manifest = manifestOf(job.plan, snapshot.exported, outcome.files);
      await writeNotes(sink, manifest, [{ name: README_NAME, text }]);
    }
    await sink.finish();
    rememberFiles(id, sink);
    const report = await judge?.report();
    if (report !== undefined) await store.putReport(id, report).catch(() => undefined);
    await store.forgetSeen(id).catch(() => undefined);
    const why = unjudged ?? (judge !== undefined && report === undefined ? JUDGE_LOST : undefined);
    const stored = sink.stored?.();
    return {
      ...record,
      status: isWhole ? 'done' : 'stopped',
      ...(failedGate && { reason: `Stopped, as a check that must hold failed: ${failedGate.title}.` }),
      files: outcome.files,
      ...(stored && { stored }),
      ...(report && { quality: qualityOf(report) }),
      ...(why !== undefined && { unjudged: why }),
    };
  } finally {
    judge?.end();
  }
}

const JUDGE_LOST = 'The worker that judged the rows stopped, so there is no report; the files are what they should be.';

/** Keeps checkpoints with what was seen of the rows; a browser that keeps nothing goes on all the same. */
function keeper(store: RunStore, id: string, shape: string | undefined) {
  let unkept: readonly SeenRows[] = [];
  return async (checkpoint: RunCheckpoint, seen: readonly SeenRows[]): Promise<void> => {
    unkept = [...unkept, ...seen];
    const rows = unkept;
    try {
      await store.putCheckpoint(id, checkpoint, shape === undefined ? undefined : { shape, rows });
      unkept = [];
    } catch {
      // The next checkpoint takes along what this one could not keep.
    }
  };
}
