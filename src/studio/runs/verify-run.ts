import { mayWrite } from '../../runtime/sinks/file-pickers.ts';
import { readZipBlob } from '../../runtime/sinks/read-zip-blob.ts';
import { verifyFiles } from '../../runtime/verify-files.ts';
import { warn } from '../ui/toast.ts';
import { filesKept, type KeptFiles } from './kept-files.ts';
import { changeRun, useRuns } from './runs.ts';

/** Whether the files of a run can be read back without the person picking them. */
export async function canReadBack(id: string): Promise<boolean> {
  const record = useRuns.getState().runs.find((view) => view.record.id === id)?.record;
  if (record === undefined) return false;
  if (record.place.kind !== 'download') return true;
  return (await filesKept(record).catch(() => undefined)) !== undefined;
}

/**
 * Reads the files of a run back and shows whether each is what the run wrote.
 *
 * @param picked the files, or their archive, where the browser cannot reach them by itself
 */
export async function verifyRun(id: string, picked?: readonly File[]): Promise<void> {
  const record = useRuns.getState().runs.find((view) => view.record.id === id)?.record;
  if (record === undefined) return;
  changeRun(id, (view) => ({ ...view, check: 'reading' }));
  try {
    if (picked === undefined && record.place.kind !== 'download') await mayWrite(record.place.handle);
    const files = picked === undefined ? await filesKept(record) : await pickedFiles(picked, record.files.length === 1);
    if (files === undefined) throw new Error('The browser no longer has the files; pick them instead.');
    const check = await verifyFiles(record.files, (name) => files.read(name));
    changeRun(id, (view) => ({ ...view, check }));
  } catch (reason) {
    changeRun(id, ({ check: _check, ...view }) => view);
    warn('The files could not be verified', reason instanceof Error ? reason.message : String(reason));
  }
}

/** Files a person picked, by name; an archive stands for what is in it, a single file for the one that is looked for. */
async function pickedFiles(picked: readonly File[], isOne: boolean): Promise<Pick<KeptFiles, 'read'>> {
  const [first] = picked;
  if (isOne && picked.length === 1 && first !== undefined && !first.name.endsWith('.zip')) {
    return { read: () => Promise.resolve(first) };
  }
  const byName = new Map<string, Blob>();
  for (const file of picked) {
    const archive = file.name.toLowerCase().endsWith('.zip') ? await readZipBlob(file) : undefined;
    for (const [name, content] of archive ?? [[file.name, file] as const]) byName.set(name, content);
  }
  return { read: (name) => Promise.resolve(byName.get(name)) };
}
