import type { EditResult } from '../../../schema/edits/edit-result.ts';
import { applyEdit } from '../../actions/apply-edit.ts';
import { workbench } from '../../state/workbench.ts';
import { tellWithUndo } from '../../ui/UndoToast.tsx';
import { type DirectAction, itemEdit } from './item-edit.ts';
import type { OutlineItem } from './outline-item.ts';

/** Makes the edit an action stands for; what was deleted can be brought back from a message as long as nothing was done since. */
export function runAction(item: OutlineItem, action: DirectAction): void {
  const edit = itemEdit(item, action);
  if (edit === undefined) return;
  if (action !== 'delete') {
    applyEdit(edit.label, edit.run);
    return;
  }
  if (!applyEdit(edit.label, (document) => withoutFocus(edit.run(document)))) return;
  const { document } = workbench.store.getState();
  const name =
    item.kind === 'table' ? `Table ${item.table}` : item.kind === 'column' ? `Column ${item.column}` : 'The relation';
  tellWithUndo(`${name} is deleted.`, () => {
    if (workbench.store.getState().document === document) workbench.undo();
  });
}

/** The same outcome without a place to go to: after a deletion the selection goes on to the neighbour by itself. */
function withoutFocus(result: EditResult): EditResult {
  return result.kind === 'edited' ? { kind: 'edited', document: result.document } : result;
}
