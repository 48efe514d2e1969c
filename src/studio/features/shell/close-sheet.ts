import { setShell } from '../../state/shell.ts';

/** Closes a pane that lies over the stage; the focus that was in it goes to the button that opens it again. */
export function closeSheet(pane: 'model' | 'inspector'): void {
  const hadFocus = document.querySelector(`[data-pane="${pane}"]`)?.contains(document.activeElement) === true;
  setShell({ pane: 'stage', ...(pane === 'model' ? { isModelOpen: false } : { isInspectorOpen: false }) });
  if (hadFocus) {
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-opens="${pane}"]`)?.focus());
  }
}
