import type { SemblanceDocument } from '../../../schema/document-model.ts';
import type { EditResult } from '../../../schema/edits/edit-result.ts';
import { workbenchActions } from '../../state/workbench.ts';

/** Makes a structural edit as one undo step; the reason where it is refused. */
export function tryEdit(label: string, change: (document: SemblanceDocument) => EditResult): string | undefined {
  let reason: string | undefined;
  workbenchActions.edit(label, (document) => {
    const result = change(document);
    if (result.kind === 'edited') return result.document;
    reason = result.reason;
    return document;
  });
  return reason;
}
