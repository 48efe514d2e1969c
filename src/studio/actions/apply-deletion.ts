import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { EditResult } from '../../schema/edits/edit-result.ts';
import { workbench } from '../state/workbench.ts';
import { tellWithUndo } from '../ui/UndoToast.tsx';
import { applyEdit } from './apply-edit.ts';

/** Makes a deletion; what is gone can be brought back from a message, which goes once anything else is done or shown. */
export function applyDeletion(label: string, what: string, change: (document: SemblanceDocument) => EditResult): void {
  if (!applyEdit(label, (document) => withoutFocus(change(document)))) return;
  const { document } = workbench.store.getState();
  const takeAway = tellWithUndo(`${what} is deleted.`, () => workbench.undo());
  const stop = workbench.store.subscribe((state) => {
    if (state.document === document) return;
    stop();
    takeAway();
  });
}

/** The same outcome without a place to go to: after a deletion the selection goes on to the neighbour by itself. */
function withoutFocus(result: EditResult): EditResult {
  return result.kind === 'edited' ? { kind: 'edited', document: result.document } : result;
}
