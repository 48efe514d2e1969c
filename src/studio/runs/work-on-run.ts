import type { ExportProgress } from '../../runtime/export-progress.ts';
import { manifestOf } from '../../runtime/manifest.ts';
import type { PauseGate } from '../../runtime/pause-gate.ts';
import type { Job } from '../../runtime/protocol.ts';
import { README_NAME, readmeText } from '../../runtime/readme-text.ts';
import { NO_CHECKPOINT, type RunCheckpoint } from '../../runtime/run-checkpoint.ts';
import { runExport } from '../../runtime/run-export.ts';
import { openSink } from '../../runtime/sinks/open-sink.ts';
import type { SpawnEngine } from '../../runtime/spawn-engine.ts';
import { writeNotes } from '../../runtime/write-notes.ts';
import type { RunStore } from '../storage/run-store.ts';
import { filesOf } from './destination.ts';
import { rememberFiles } from './kept-files.ts';
import { runCommand } from './run-command.ts';
import type { RunRecord } from './run-record.ts';

/** How a run is steered from outside. */
export interface RunControls {
  readonly gate: PauseGate;
  readonly signal: AbortSignal;
  /** Whether what is written is kept when the signal ends the run. */
  keeps(): boolean;
  onProgress(progress: ExportProgress): void;
  /** As many as there are cores, unless it is said. */
  readonly workers?: number;
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
  { keeps, ...controls }: RunControls,
  from: RunCheckpoint = NO_CHECKPOINT,
): Promise<RunRecord | undefined> {
  const { snapshot, place, id } = record;
  const whole = from.files.flatMap(({ record: { name }, mark }) => (mark === undefined ? [] : [{ name, mark }]));
  const sink = await openSink(place, id, whole);
  const files = filesOf(snapshot.document, snapshot.tables, snapshot.exported);
  // A browser that keeps nothing goes on all the same.
  const onCheckpoint = (checkpoint: RunCheckpoint) => store.putCheckpoint(id, checkpoint).catch(() => undefined);
  const outcome = await runExport({ job, files, sink, ...controls, onCheckpoint, from });
  if (!outcome.isWhole && !keeps()) {
    await sink.discard();
    return undefined;
  }
  if (outcome.isWhole && files.length > 1) {
    const text = readmeText({ plan: job.plan, files, records: outcome.files, command: runCommand(snapshot) });
    const manifest = manifestOf(job.plan, snapshot.exported, outcome.files);
    await writeNotes(sink, manifest, [{ name: README_NAME, text }]);
  }
  await sink.finish();
  rememberFiles(id, sink);
  const stored = sink.stored?.();
  return {
    ...record,
    status: outcome.isWhole ? 'done' : 'stopped',
    files: outcome.files,
    ...(stored && { stored }),
  };
}
