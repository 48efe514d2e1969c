import { privateRuns, removePrivateRun } from '../../runtime/sinks/private-store.ts';
import { runStore } from '../storage/run-store.ts';
import { forgetRun } from './forget-run.ts';
import { heldRuns } from './run-lock.ts';
import { showRun, useRuns } from './runs.ts';

/** A page that goes away, as at a reload, may hold its runs for a moment more. */
const GONE_MS = 600;
/** A run that was taken off the list can be brought back for a while, in the tab where that was done. */
const REMOVED_MS = 60_000;

let loading: Promise<void> | undefined;

/** Shows the runs this browser keeps; those whose page went away can be gone on with. Reads them once. */
export function loadRuns(): Promise<void> {
  loading ??= load().catch(() => {
    loading = undefined;
  });
  return loading;
}

async function load(): Promise<void> {
  await showKept();
  const isHeld = useRuns.getState().runs.some(({ isElsewhere }) => isElsewhere === true);
  if (isHeld) {
    await new Promise((resolve) => setTimeout(resolve, GONE_MS));
    await showKept();
  }
  await removeStray();
}

async function showKept(): Promise<void> {
  const [records, held] = await Promise.all([runStore.list(), heldRuns()]);
  for (const record of records) {
    if (record.removedAtMs !== undefined) {
      if (Date.now() - record.removedAtMs > REMOVED_MS) await forgetRun(record, runStore);
      continue;
    }
    const shown = useRuns.getState().runs.find((view) => view.record.id === record.id);
    if (shown?.live !== undefined) continue;
    showRun({ record, ...(record.status === 'running' && held.has(record.id) && { isElsewhere: true }) });
  }
}

/** Files that belong to no run: one was removed while the browser was closing. */
async function removeStray(): Promise<void> {
  const [records, stored] = await Promise.all([runStore.list(), privateRuns().catch((): readonly string[] => [])]);
  const held = await heldRuns();
  const known = new Set(records.map(({ id }) => id));
  for (const run of stored) if (!known.has(run) && !held.has(run)) await removePrivateRun(run);
}
