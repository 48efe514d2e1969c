import { deleteDocument, getDocument, listDocuments, putDocument } from './database.ts';
import { tryLock } from './document-lock.ts';
import { copyName, type DocumentRecord, newDocumentId, renamedValue } from './document-record.ts';

/** Gives a kept document another name; false when another tab has it open or it is gone. */
export function renameKept(id: string, name: string): Promise<boolean> {
  return locked(id, async (kept) => {
    await putDocument({ ...kept, name, value: renamedValue(kept.value, name), changedAtMs: Date.now() });
  });
}

/** Keeps a copy of a kept document and returns it; undefined when the document is gone. */
export async function duplicateKept(id: string): Promise<DocumentRecord | undefined> {
  const documents = await listDocuments();
  const original = documents.find((each) => each.id === id);
  if (original === undefined) return undefined;
  const name = copyName(original.name, new Set(documents.map((each) => each.name)));
  const nowMs = Date.now();
  const value = renamedValue(original.value, name);
  const copy = { ...original, id: newDocumentId(), name, value, createdAtMs: nowMs, changedAtMs: nowMs };
  await putDocument(copy);
  return copy;
}

/** Deletes a kept document; returns how to bring it back, or undefined when another tab has it open or it is gone. */
export async function deleteKept(id: string): Promise<(() => Promise<void>) | undefined> {
  let restore: (() => Promise<void>) | undefined;
  await locked(id, async (kept) => {
    await deleteDocument(id);
    restore = () => putDocument(kept);
  });
  return restore;
}

async function locked(id: string, change: (kept: DocumentRecord) => Promise<void>): Promise<boolean> {
  const lock = await tryLock(id);
  if (lock === undefined) return false;
  try {
    const kept = await getDocument(id);
    if (kept === undefined) return false;
    await change(kept);
    return true;
  } finally {
    await lock.release();
  }
}
