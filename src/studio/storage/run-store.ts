import type { QualityReport } from '../../runtime/protocol.ts';
import type { RunCheckpoint } from '../../runtime/run-checkpoint.ts';
import type { RunRecord } from '../runs/run-record.ts';
import { database } from './database.ts';
import type { KeptSeen } from './kept-seen.ts';

/** Where runs are kept; the browser's database, or another one in tests. */
export interface RunStore {
  /** The newest first. */
  list(): Promise<readonly RunRecord[]>;
  put(record: RunRecord): Promise<void>;
  checkpoint(id: string): Promise<RunCheckpoint | undefined>;
  /** Keeps how far a run has come and what was seen of the rows since the last time, both or none. */
  putCheckpoint(id: string, checkpoint: RunCheckpoint, seen?: KeptSeen): Promise<void>;
  /** What was seen up to the last checkpoint, in its order; one part at a time is read. */
  seen(id: string): AsyncIterable<KeptSeen>;
  forgetSeen(id: string): Promise<void>;
  report(id: string): Promise<QualityReport | undefined>;
  putReport(id: string, report: QualityReport): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The runs in the browser's database. */
export const runStore: RunStore = {
  async list() {
    const records = await (await database()).getAll('runs');
    return records.sort((a, b) => b.startedAtMs - a.startedAtMs);
  },
  async put(record) {
    await (await database()).put('runs', record);
  },
  async checkpoint(id) {
    return (await database()).get('checkpoints', id);
  },
  async putCheckpoint(id, checkpoint, seen) {
    const transaction = (await database()).transaction(['checkpoints', 'seen'], 'readwrite');
    const { files, current } = checkpoint;
    const place: [string, number, number] = [id, files.length, current?.chunks ?? 0];
    await Promise.all([
      transaction.objectStore('checkpoints').put(checkpoint, id),
      ...(seen === undefined ? [] : [transaction.objectStore('seen').put(seen, place)]),
      transaction.done,
    ]);
  },
  async *seen(id) {
    const opened = await database();
    for (const place of await opened.getAllKeys('seen', seenOf(id))) {
      const part = await opened.get('seen', place);
      if (part !== undefined) yield part;
    }
  },
  async forgetSeen(id) {
    await (await database()).delete('seen', seenOf(id));
  },
  async report(id) {
    return (await database()).get('reports', id);
  },
  async putReport(id, report) {
    await (await database()).put('reports', report, id);
  },
  async remove(id) {
    const opened = await database();
    await Promise.all([
      opened.delete('runs', id),
      opened.delete('checkpoints', id),
      opened.delete('seen', seenOf(id)),
      opened.delete('reports', id),
    ]);
  },
};

/** Everything that was seen of a run. */
function seenOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
