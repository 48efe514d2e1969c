import type { RunCheckpoint } from '../../runtime/run-checkpoint.ts';
import type { RunRecord } from '../runs/run-record.ts';
import { database } from './database.ts';

/** Where runs are kept; the browser's database, or another one in tests. */
export interface RunStore {
  /** The newest first. */
  list(): Promise<readonly RunRecord[]>;
  put(record: RunRecord): Promise<void>;
  checkpoint(id: string): Promise<RunCheckpoint | undefined>;
  putCheckpoint(id: string, checkpoint: RunCheckpoint): Promise<void>;
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
  async putCheckpoint(id, checkpoint) {
    await (await database()).put('checkpoints', checkpoint, id);
  },
  async remove(id) {
    const opened = await database();
    await Promise.all([opened.delete('runs', id), opened.delete('checkpoints', id)]);
  },
};
