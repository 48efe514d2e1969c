import { setShell, showPane } from '../state/shell.ts';
import { workbenchActions } from '../state/workbench.ts';
import type { Selection } from '../state/workbench-state.ts';

/** Selects a part and puts the focus on the field of the inspector that shows a JSON pointer. */
export function goToField(selection: Selection, path: string): void {
  workbenchActions.select(selection);
  showPane('inspector');
  setShell({ fieldToFocus: path });
}
