import { applyEdit } from '../../actions/apply-edit.ts';
import { workbench } from '../../state/workbench.ts';
import { tellWithUndo } from '../../ui/UndoToast.tsx';
import { type DirectAction, itemEdit } from './item-edit.ts';
import type { OutlineItem } from './outline-item.ts';

/** Makes the edit an action stands for; what was deleted can be brought back from a message as long as nothing was done since. */
export function runAction(item: OutlineItem, action: DirectAction): void {
  const edit = itemEdit(item, action);
  if (edit === undefined || !applyEdit(edit.label, edit.run) || action !== 'delete') return;
  const { document } = workbench.store.getState();
  const name =
    item.kind === 'table' ? `Table ${item.table}` : item.kind === 'column' ? `Column ${item.column}` : 'The relation';
  tellWithUndo(`${name} is deleted.`, () => {
    if (workbench.store.getState().document === document) workbench.undo();
  });
}
