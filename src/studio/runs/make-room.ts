import { removePrivateRun } from '../../runtime/sinks/private-store.ts';
import type { RunStore } from '../storage/run-store.ts';
import { forgetFiles } from './kept-files.ts';
import { bytesOf, type RunRecord } from './run-record.ts';
import { hideRun, showRun, useRuns } from './runs.ts';

/** Runs that are kept in the list. */
const KEPT_RUNS = 20;
/** Bytes of earlier downloads that the browser keeps to be handed over again. */
const KEPT_BYTES = 2_000_000_000;

/** Before a run begins: lets go of what is kept of old runs, the oldest first, where they are too many or too large. */
export async function makeRoom(store: RunStore, beginning: string): Promise<void> {
  const records = await store.list().catch((): readonly RunRecord[] => []);
  const ended = records.filter(({ id, status }) => id !== beginning && status !== 'running');
  let bytes = 0;
  for (const [index, record] of ended.entries()) {
    const { stored, ...bare } = record;
    bytes += stored === undefined ? 0 : bytesOf(record);
    const isListed = index < KEPT_RUNS - 1;
    if (stored !== undefined && (!isListed || bytes > KEPT_BYTES)) await removePrivateRun(record.id);
    if (!isListed) {
      forgetFiles(record.id);
      hideRun(record.id);
      await store.remove(record.id);
    } else if (stored !== undefined && bytes > KEPT_BYTES) {
      await store.put(bare);
      if (useRuns.getState().runs.some((view) => view.record.id === record.id)) showRun({ record: bare });
    }
  }
}
