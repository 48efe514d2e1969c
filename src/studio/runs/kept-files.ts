import { type OpenSink, openSink } from '../../runtime/sinks/open-sink.ts';
import { readZipBlob } from '../../runtime/sinks/read-zip-blob.ts';
import type { RunRecord } from './run-record.ts';

/** The files of a run, to be read back. */
export type KeptFiles = Pick<OpenSink, 'read' | 'archive'>;

/** The files of runs that ended in this tab: those in its memory are nowhere else. */
const inThisTab = new Map<string, KeptFiles>();

export function rememberFiles(id: string, files: KeptFiles): void {
  inThisTab.set(id, files);
}

export function forgetFiles(id: string): void {
  inThisTab.delete(id);
}

/** The files of a run that has ended; undefined where the browser does not have them. */
export async function filesKept({ id, place, stored }: RunRecord): Promise<KeptFiles | undefined> {
  switch (place.kind) {
    case 'download':
      if (place.store === 'memory' || stored === undefined) return inThisTab.get(id);
      return openSink(place, id, stored);
    case 'archive': {
      const files = await readZipBlob(await place.handle.getFile());
      return { read: (name) => Promise.resolve(files?.get(name)) };
    }
    case 'folder':
    case 'file':
      return openSink(place, id);
  }
}

/** Whether a run can be handed over once more. */
export function isKept({ id, place, stored }: RunRecord): boolean {
  return place.kind === 'download' && (place.store === 'disk' ? stored !== undefined : inThisTab.has(id));
}

/** What a run hands over as a download: its one file, or the archive of all. */
export async function deliverable(record: RunRecord, files: KeptFiles): Promise<Blob | undefined> {
  const [only] = record.files;
  // Of several files, a run that was stopped may have only one.
  return only !== undefined && only.name === record.name ? files.read(only.name) : files.archive?.();
}
