import { archiveSink } from './archive-sink.ts';
import { fileSink } from './file-sink.ts';
import { folderSink } from './folder-sink.ts';
import { memoryStore } from './piece-store.ts';
import { privateStore } from './private-store.ts';
import type { Sink } from './sink.ts';
import type { SinkPlace } from './sink-place.ts';
import { type StoredName, type StoredSink, storedSink } from './stored-sink.ts';

/** A sink, and what else it can where the browser keeps its files. */
export type OpenSink = Sink & Partial<Pick<StoredSink, 'archive' | 'stored'>>;

/**
 * The sink of a place.
 *
 * @param run names the run's own files where the browser keeps them
 * @param whole the files that are written whole already, where a run goes on
 */
export function openSink(place: SinkPlace, run: string, whole: readonly StoredName[] = []): Promise<OpenSink> {
  switch (place.kind) {
    case 'download':
      return stored(place.store, run, whole);
    case 'folder':
      return Promise.resolve(folderSink(place.handle, place.folder));
    case 'file':
      return Promise.resolve(fileSink(place.handle));
    case 'archive':
      return archiveSink(place.handle);
  }
}

async function stored(kind: 'disk' | 'memory', run: string, whole: readonly StoredName[]): Promise<StoredSink> {
  return storedSink(kind === 'disk' ? await privateStore(run) : memoryStore(), whole);
}
