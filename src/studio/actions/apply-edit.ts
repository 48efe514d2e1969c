import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { EditResult } from '../../schema/edits/edit-result.ts';
import { workbench } from '../state/workbench.ts';
import { warn } from '../ui/toast.ts';

/** Makes a structural edit as one step of the history and selects what it made; says why when it is refused. */
export function applyEdit(label: string, change: (document: SemblanceDocument) => EditResult, merge?: string): boolean {
  let result: EditResult | undefined;
  workbench.edit(
    label,
    (document) => {
      result = change(document);
      return result.kind === 'edited' ? result.document : document;
    },
    merge,
  );
  if (result === undefined) return false;
  if (result.kind === 'refused') {
    warn(`${label}: not done`, result.reason);
    return false;
  }
  if (result.focus !== undefined) workbench.select(result.focus);
  return true;
}
