import { PANES, showPane } from '../state/shell.ts';

/** The element of a pane; panes carry `data-pane`. */
function paneElement(pane: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-pane="${pane}"]`);
}

/** Moves the focus to the pane `by` places on from the one that has it. */
export function cyclePane(by: 1 | -1): void {
  const focused = document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane');
  const index = PANES.findIndex((pane) => pane === focused);
  const next = PANES[(index < 0 && by < 0 ? PANES.length - 1 : index + by + PANES.length) % PANES.length] ?? 'stage';
  showPane(next);
  // On a narrow page the pane is only now coming to be.
  requestAnimationFrame(() => paneElement(next)?.focus());
}

/** Puts the focus on the search of the outline. */
export function findInModel(): void {
  showPane('model');
  requestAnimationFrame(() => paneElement('model')?.querySelector<HTMLElement>('input[type="search"]')?.focus());
}
