import { navigate } from '../routing/router.ts';
import { workbench } from '../state/workbench.ts';
import { failureText } from '../storage/autosave.ts';
import { session } from '../storage/current-session.ts';
import { deleteKept, duplicateKept } from '../storage/library.ts';
import { tell, warn } from '../ui/toast.ts';
import { tellWithUndo } from '../ui/UndoToast.tsx';
import { startDocument } from './open-document.ts';

/** Opens a copy of the open document, kept at once. */
export async function duplicateOpenDocument(): Promise<void> {
  const { document, documentId } = workbench.store.getState();
  if (document === undefined || documentId === undefined) return;
  await session.flush();
  const copy = await duplicateKept(documentId).catch(() => undefined);
  if (copy === undefined) {
    await startDocument({ ...document, name: `${document.name} copy` }, true);
    return;
  }
  navigate({ kind: 'document', id: copy.id, view: 'rows' });
  tell(`This is ${copy.name}.`);
}

/** Deletes the open document and goes to the start page, where it can be brought back. */
export async function deleteOpenDocument(): Promise<void> {
  const { documentId, document } = workbench.store.getState();
  if (documentId === undefined) return;
  await session.leave();
  navigate({ kind: 'start' });
  await deleteDocumentWithUndo(documentId, document?.name ?? 'The document');
}

/** Deletes a kept document; a toast brings it back. */
export async function deleteDocumentWithUndo(id: string, name: string): Promise<void> {
  const restore = await deleteKept(id);
  if (restore === undefined) {
    if (await session.isKept(id)) warn(`${name} was not deleted`, 'It is open in another tab. Close it there first.');
    return;
  }
  tellWithUndo(`${name} was deleted.`, () => {
    restore().catch((reason: unknown) => warn(`${name} was not brought back`, failureText(reason)));
  });
}
