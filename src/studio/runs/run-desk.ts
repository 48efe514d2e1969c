import { createPauseGate, type PauseGate } from '../../runtime/pause-gate.ts';
import type { Job } from '../../runtime/protocol.ts';
import { NO_CHECKPOINT, type RunCheckpoint } from '../../runtime/run-checkpoint.ts';
import { mayWrite } from '../../runtime/sinks/file-pickers.ts';
import { type RunStore, runStore } from '../storage/run-store.ts';
import { counted, formatCount } from '../ui/format.ts';
import { saveFile } from '../ui/save-file.ts';
import { tell, warn } from '../ui/toast.ts';
import { tellWithUndo } from '../ui/UndoToast.tsx';
import { failureSentence } from './failure-sentence.ts';
import { forgetContent, forgetRun } from './forget-run.ts';
import { guardPage } from './guard-page.ts';
import { deliverable, filesKept } from './kept-files.ts';
import { makeRoom } from './make-room.ts';
import { watchUse } from './page-in-use.ts';
import { jobOf } from './run-job.ts';
import { holdRun } from './run-lock.ts';
import type { RunRecord } from './run-record.ts';
import { changeRun, hideRun, isLive, type LiveState, type RunView, showRun, useRuns } from './runs.ts';
import { workOnRun } from './work-on-run.ts';

interface Live {
  readonly gate: PauseGate;
  readonly controller: AbortController;
  keeps: boolean;
  activeSinceMs: number;
  seconds: number;
}

const live = new Map<string, Live>();
const store: RunStore = runStore;
/** Somewhat longer than the message that offers to bring a run back. */
const UNDO_MS = 12_000;

/** Begins a run that is described; it goes on by itself. */
export function beginRun(record: RunRecord, job: Job): void {
  void work(record, () => Promise.resolve(job), NO_CHECKPOINT);
}

/** Goes on with a run whose page went away or that failed: where it was where that is stored, else from its start. */
export async function continueRun(id: string): Promise<void> {
  const record = viewOf(id)?.record;
  if (record === undefined || live.has(id)) return;
  const { place } = record;
  if (place.kind !== 'download' && !(await mayWrite(place.handle))) {
    warn('The run cannot go on', 'It needs your leave to write to where it was writing.');
    return;
  }
  const canGoOn = place.kind === 'folder' || (place.kind === 'download' && place.store === 'disk');
  const stored = canGoOn ? await store.checkpoint(id).catch(() => undefined) : undefined;
  const { reason: _reason, quality: _quality, unjudged: _unjudged, ...again } = record;
  void work({ ...again, status: 'running', files: [] }, () => jobOf(record.snapshot), stored ?? NO_CHECKPOINT);
}

async function work(record: RunRecord, jobFor: () => Promise<Job>, from: RunCheckpoint): Promise<void> {
  const { id } = record;
  const controller = new AbortController();
  const gate = createPauseGate();
  const run: Live = { gate, controller, keeps: false, activeSinceMs: performance.now(), seconds: record.seconds };
  live.set(id, run);
  const stopGuarding = guardPage(record);
  const letGo = holdRun(id);
  showRun({ record, live: { state: 'starting' } });
  let ended: RunRecord | undefined;
  try {
    await makeRoom(store, id);
    await store.put(record).catch(() => undefined);
    const job = await jobFor();
    ended = await workOnRun(
      record,
      job,
      store,
      {
        gate,
        signal: controller.signal,
        keeps: () => run.keeps,
        onBegin: () => begin(id, run),
        onNeed: (listener) => watchUse(window, listener),
        onProgress: (progress) => changeLive(id, { progress }),
        onStanding: (standing) => changeLive(id, { standing }),
      },
      from,
    );
    // What stopped by itself is not what was asked for; it can be downloaded from where it is listed.
    if (ended !== undefined && ended.reason === undefined) await deliver(ended);
    if (ended?.reason !== undefined) warn(`The export of ${record.name} was stopped`, ended.reason);
  } catch (reason) {
    ended = { ...record, status: 'failed', reason: failureSentence(reason), ...reachedOf(id) };
    warn(`The export of ${record.name} failed`, failureSentence(reason));
  }
  const seconds = secondsOf(run);
  if (ended === undefined) {
    ended = { ...record, status: 'cancelled', ...reachedOf(id) };
    await forgetContent(record);
  }
  live.delete(id);
  stopGuarding();
  const kept = { ...ended, seconds };
  await store.put(kept).catch(() => undefined);
  showRun({ record: kept });
  if (kept.status !== 'cancelled') useRuns.setState({ told: id });
  letGo();
}

/** What was done before the first row is no part of the time it works. */
function begin(id: string, run: Live): void {
  if (run.gate.isPaused) return;
  run.activeSinceMs = performance.now();
  setState(id, 'running');
}

/** Stops at the next chunk, with nothing lost, until `resumeRun`. */
export function pauseRun(id: string): void {
  hold(id, 'paused');
}

export function resumeRun(id: string): void {
  const run = live.get(id);
  if (run === undefined || !run.gate.isPaused) return;
  run.activeSinceMs = performance.now();
  run.gate.resume();
  setState(id, 'running');
}

/** Holds the run while the person chooses what becomes of what is written. */
export function askToCancel(id: string): void {
  hold(id, 'asking');
}

/** Ends the run at once. */
export function cancelRun(id: string, written: 'keep' | 'discard'): void {
  const run = live.get(id);
  const view = viewOf(id);
  if (run === undefined || view === undefined) return;
  run.keeps = written === 'keep';
  // A run that is kept says so itself where it is listed.
  if (!run.keeps) {
    const { rowsDone = 0 } = view.live?.progress ?? {};
    tell(`Stopped at ${formatCount(rowsDone)} of ${formatCount(view.record.rowsTotal)} rows; nothing was kept.`);
  }
  setState(id, 'ending');
  run.controller.abort();
}

/** Hands a kept run over once more. */
export async function downloadAgain(id: string): Promise<void> {
  const record = viewOf(id)?.record;
  if (record !== undefined) await deliver(record);
}

/** Takes a run off the list; it can be brought back for a while, then what the browser keeps of it goes too. */
export async function removeRun(id: string): Promise<void> {
  const view = viewOf(id);
  if (view !== undefined && !live.has(id)) await takeOff([view], `The run of ${view.record.name} is off the list.`);
}

/** Takes every run that has ended off the list; they can be brought back for a while. */
export async function clearRuns(): Promise<void> {
  const ended = useRuns.getState().runs.filter((view) => !isLive(view) && view.isElsewhere !== true);
  await takeOff(ended, `${counted(ended.length, 'run is', 'runs are')} off the list.`);
}

/** Runs are marked as removed first, so that a page that is closed meanwhile does not bring them back. */
async function takeOff(views: readonly RunView[], message: string): Promise<void> {
  const removedAtMs = Date.now();
  for (const { record } of views) {
    hideRun(record.id);
    await store.put({ ...record, removedAtMs }).catch(() => undefined);
  }
  const timer = setTimeout(() => {
    for (const { record } of views) void forgetRun(record, store);
  }, UNDO_MS);
  tellWithUndo(message, () => {
    clearTimeout(timer);
    for (const view of views) {
      showRun(view);
      void store.put(view.record).catch(() => undefined);
    }
  });
}

async function deliver(record: RunRecord): Promise<void> {
  if (record.place.kind !== 'download') return;
  const files = await filesKept(record);
  const content = files && (await deliverable(record, files));
  if (content === undefined) warn('There is nothing to download', 'The browser no longer has the files of this run.');
  else saveFile(record.name, content);
}

function reachedOf(id: string): Pick<RunRecord, 'rowsReached'> {
  const rowsReached = viewOf(id)?.live?.progress?.rowsDone;
  return rowsReached === undefined ? {} : { rowsReached };
}

function hold(id: string, state: LiveState): void {
  const run = live.get(id);
  if (run === undefined) return;
  if (!run.gate.isPaused) run.seconds = secondsOf(run);
  run.gate.pause();
  setState(id, state);
}

function secondsOf({ gate, seconds, activeSinceMs }: Live): number {
  return gate.isPaused ? seconds : seconds + (performance.now() - activeSinceMs) / 1000;
}

function changeLive(id: string, changes: Partial<NonNullable<RunView['live']>>): void {
  changeRun(id, (view) => (view.live === undefined ? view : { ...view, live: { ...view.live, ...changes } }));
}

function setState(id: string, state: LiveState): void {
  changeRun(id, (view) => ({ ...view, live: { ...view.live, state } }));
}

function viewOf(id: string) {
  return useRuns.getState().runs.find(({ record }) => record.id === id);
}
