import { removePrivateRun } from '../../runtime/sinks/private-store.ts';
import type { RunStore } from '../storage/run-store.ts';
import { forgetFiles } from './kept-files.ts';
import type { RunRecord } from './run-record.ts';

/** Lets go of everything the browser keeps of a run. */
export async function forgetRun(record: RunRecord, store: RunStore): Promise<void> {
  await store.remove(record.id).catch(() => undefined);
  await forgetContent(record);
}

/** Lets go of what a run has written, as far as the browser keeps it. */
export async function forgetContent({ id, place }: Pick<RunRecord, 'id' | 'place'>): Promise<void> {
  forgetFiles(id);
  if (place.kind === 'download' && place.store === 'disk') await removePrivateRun(id);
}
