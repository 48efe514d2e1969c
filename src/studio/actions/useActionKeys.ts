import { useEffect } from 'react';
import { writePendingEdits } from '../state/pending-edits.ts';
import { useShell } from '../state/shell.ts';
import { workbench } from '../state/workbench.ts';
import { actionForKey, type FocusPlace } from './action-for-key.ts';
import { actions } from './actions.ts';

/** Whether mod is Cmd. */
export const IS_MAC = /Mac|iP(hone|ad)/.test(navigator.platform);

/** Inputs in which a person types, as opposed to ticking or sliding. */
const TYPED =
  'textarea, [contenteditable="true"], input:not([type=checkbox], [type=radio], [type=range], [type=button])';

/** Does the action whose shortcut is pressed, wherever the focus is. */
export function useActionKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isDialogOpen()) return;
      const action = actionForKey(actions, event, focusPlace(event.target), IS_MAC);
      if (action === undefined) return;
      // The key is ours even while its action cannot be done: Ctrl+S must never save the page.
      event.preventDefault();
      event.stopPropagation();
      writePendingEdits();
      const state = workbench.store.getState();
      if (action.unavailable?.(state) === undefined) action.run(state);
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
}

function isDialogOpen(): boolean {
  const { isPaletteOpen, isShortcutSheetOpen, question, adding } = useShell.getState();
  return isPaletteOpen || isShortcutSheetOpen || question !== undefined || adding !== undefined;
}

function focusPlace(target: EventTarget | null): FocusPlace {
  if (!(target instanceof Element)) return 'elsewhere';
  if (target.closest('.monaco-editor') !== null) return 'editor';
  return target.matches(TYPED) ? 'text_input' : 'elsewhere';
}
