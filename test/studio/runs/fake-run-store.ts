import type { QualityReport } from '../../../src/runtime/protocol.ts';
import type { RunCheckpoint } from '../../../src/runtime/run-checkpoint.ts';
import type { RunRecord } from '../../../src/studio/runs/run-record.ts';
import type { KeptSeen } from '../../../src/studio/storage/kept-seen.ts';
import type { RunStore } from '../../../src/studio/storage/run-store.ts';

/** A store of runs in memory. */
export function fakeRunStore(...kept: readonly RunRecord[]) {
  const records = new Map(kept.map((record) => [record.id, record]));
  const checkpoints = new Map<string, RunCheckpoint>();
  const seen = new Map<string, KeptSeen[]>();
  const reports = new Map<string, QualityReport>();
  const store: RunStore = {
    list: async () => [...records.values()].sort((a, b) => b.startedAtMs - a.startedAtMs),
    put: async (record) => void records.set(record.id, record),
    checkpoint: async (id) => checkpoints.get(id),
    async putCheckpoint(id, checkpoint, more) {
      checkpoints.set(id, structuredClone(checkpoint));
      if (more !== undefined) seen.set(id, [...(seen.get(id) ?? []), structuredClone(more)]);
    },
    async *seen(id) {
      yield* seen.get(id) ?? [];
    },
    forgetSeen: async (id) => void seen.delete(id),
    report: async (id) => reports.get(id),
    putReport: async (id, report) => void reports.set(id, structuredClone(report)),
    remove: async (id) => {
      records.delete(id);
      checkpoints.delete(id);
      seen.delete(id);
      reports.delete(id);
    },
  };
  return { store, records, checkpoints, seen, reports };
}
