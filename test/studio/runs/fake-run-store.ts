import type { RunCheckpoint } from '../../../src/runtime/run-checkpoint.ts';
import type { RunRecord } from '../../../src/studio/runs/run-record.ts';
import type { RunStore } from '../../../src/studio/storage/run-store.ts';

/** A store of runs in memory. */
export function fakeRunStore(...kept: readonly RunRecord[]) {
  const records = new Map(kept.map((record) => [record.id, record]));
  const checkpoints = new Map<string, RunCheckpoint>();
  const store: RunStore = {
    list: async () => [...records.values()].sort((a, b) => b.startedAtMs - a.startedAtMs),
    put: async (record) => void records.set(record.id, record),
    checkpoint: async (id) => checkpoints.get(id),
    putCheckpoint: async (id, checkpoint) => void checkpoints.set(id, structuredClone(checkpoint)),
    remove: async (id) => {
      records.delete(id);
      checkpoints.delete(id);
    },
  };
  return { store, records, checkpoints };
}
