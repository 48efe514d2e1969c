import type { RunIdentity, RunRecord } from '../runtime/node/run-record.ts';
import { readRunRecord, removeUnfinished } from '../runtime/node/run-record.ts';
import { Failure } from './failure.ts';

/** What a person calls what decides the bytes of a run. */
const WORDS: Readonly<Record<keyof RunIdentity, string>> = {
  document: 'another document',
  seed: 'another seed',
  scale: 'another scale',
  rows: 'other --rows',
  engine_version: 'another version of the engine',
  settings: 'another format, other options or other tables',
  part: 'another part of the rows',
};

/** The record of the run that a folder waits for. @throws Failure when a run is still writing there. */
export async function unfinishedRun(folder: string): Promise<RunRecord | undefined> {
  const record = await readRunRecord(folder);
  if (record !== undefined && record.pid !== process.pid && isAlive(record.pid))
    throw new Failure(`Another run is writing to "${folder}" (process ${record.pid}).`);
  return record;
}

/** Goes on with the run a folder waits for. @throws Failure when it is a run of something else. */
export function resumed(folder: string, record: RunRecord | undefined, of: RunIdentity): RunRecord | undefined {
  if (record === undefined) return undefined;
  const names = Object.keys(WORDS) as (keyof RunIdentity)[];
  const other = names.find((name) => JSON.stringify(record.of?.[name]) !== JSON.stringify(of[name]));
  if (other === undefined) return record;
  throw new Failure(`The unfinished run in "${folder}" is of ${WORDS[other]}; leave --resume out to begin anew.`);
}

/** Takes away what a run that nobody goes on with has left. */
export async function abandon(folder: string, record: RunRecord | undefined): Promise<void> {
  if (record !== undefined) await removeUnfinished(folder, record);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
