import type { FormatId } from '../../formats/format-id.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import { workbench } from '../state/workbench.ts';
import { startDocument } from './open-document.ts';
import { downloadTables } from './run-services.ts';

/** Opens a document as a new one, kept at once, and downloads all its tables as soon as it compiles. */
export async function openAndDownload(document: SemblanceDocument, format: FormatId): Promise<void> {
  await startDocument(document, true);
  if (await isPlanned(workbench.store.getState().documentId)) await downloadTables(format);
}

/** Resolves once the open document has a plan; false when it gets none, or another document takes its place. */
function isPlanned(documentId: string | undefined): Promise<boolean> {
  const { store } = workbench;
  return new Promise((resolve) => {
    let stop = () => {};
    const look = () => {
      const state = store.getState();
      const isDone = state.documentId !== documentId || state.plan !== undefined;
      const isLost = state.engineFault !== undefined || state.diagnostics.some(({ severity }) => severity === 'error');
      if (!isDone && !isLost) return;
      stop();
      resolve(state.documentId === documentId && state.plan !== undefined);
    };
    stop = store.subscribe(look);
    look();
  });
}
