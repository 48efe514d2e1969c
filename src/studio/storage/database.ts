import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { QualityReport } from '../../runtime/protocol.ts';
import type { RunCheckpoint } from '../../runtime/run-checkpoint.ts';
import type { RunRecord } from '../runs/run-record.ts';
import type { DocumentRecord } from './document-record.ts';
import type { KeptSeen } from './kept-seen.ts';

interface SemblanceDatabase extends DBSchema {
  documents: { key: string; value: DocumentRecord; indexes: { changedAtMs: number } };
  runs: { key: string; value: RunRecord };
  /** How far each run has come; apart from the runs, since it changes every second. */
  checkpoints: { key: string; value: RunCheckpoint };
  /** What was seen of the rows up to each checkpoint: by the run, its whole files and its chunks of the next one. */
  seen: { key: [run: string, files: number, chunks: number]; value: KeptSeen };
  /** The quality report of each run that has one. */
  reports: { key: string; value: QualityReport };
}

const listeners = new Set<() => void>();

/** Calls back after this tab has kept or deleted a document; returns how to stop. */
export function onDocumentsChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function changed(): void {
  for (const listener of listeners) listener();
}

let opened: Promise<IDBPDatabase<SemblanceDatabase>> | undefined;

/** The browser's database; opened at the first use, and again after a failure. */
export function database(): Promise<IDBPDatabase<SemblanceDatabase>> {
  opened ??= openDB<SemblanceDatabase>('semblance', 3, {
    upgrade(created, before) {
      if (before < 1) {
        created.createObjectStore('documents', { keyPath: 'id' }).createIndex('changedAtMs', 'changedAtMs');
      }
      if (before < 2) {
        created.createObjectStore('runs', { keyPath: 'id' });
        created.createObjectStore('checkpoints');
      }
      created.createObjectStore('seen');
      created.createObjectStore('reports');
    },
    blocking(_current, _blocked, event) {
      // A newer version of the studio in another tab must not wait for this one.
      (event.target as IDBDatabase | null)?.close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** Every kept document, the last changed first. */
export async function listDocuments(): Promise<readonly DocumentRecord[]> {
  const records = await (await database()).getAllFromIndex('documents', 'changedAtMs');
  return records.reverse();
}

export async function getDocument(id: string): Promise<DocumentRecord | undefined> {
  return (await database()).get('documents', id);
}

export async function putDocument(documentRecord: DocumentRecord): Promise<void> {
  await (await database()).put('documents', documentRecord);
  changed();
}

export async function deleteDocument(id: string): Promise<void> {
  await (await database()).delete('documents', id);
  changed();
}
