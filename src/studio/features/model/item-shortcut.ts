import type { ItemActionId } from './item-actions.ts';

/** A key press as far as shortcuts look at it; a keyboard event fits. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The action a key press asks for on a line of the outline. */
export function shortcutAction({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): ItemActionId | undefined {
  const isPlain = !ctrlKey && !metaKey && !altKey && !shiftKey;
  const isAlt = altKey && !ctrlKey && !metaKey && !shiftKey;
  const isCommand = (ctrlKey || metaKey) && !altKey && !shiftKey;
  if (isPlain && key === 'F2') return 'rename';
  if (isPlain && key === 'Delete') return 'delete';
  if (isPlain && key === 'Insert') return 'add';
  if (isCommand && key === 'Backspace') return 'delete';
  if (isCommand && code === 'KeyD') return 'duplicate';
  if (isAlt && key === 'ArrowUp') return 'move_up';
  if (isAlt && key === 'ArrowDown') return 'move_down';
  if (isAlt && code === 'KeyN') return 'add';
  if (isAlt && code === 'KeyK') return 'change_kind';
  return undefined;
}

const KEYS: Readonly<Record<ItemActionId, string>> = {
  add: 'Alt+N',
  rename: 'F2',
  change_kind: 'Alt+K',
  duplicate: 'Ctrl+D',
  move_up: 'Alt+↑',
  move_down: 'Alt+↓',
  delete: 'Del',
};

const MAC_KEYS: Readonly<Record<ItemActionId, string>> = {
  add: '⌥N',
  rename: 'F2',
  change_kind: '⌥K',
  duplicate: '⌘D',
  move_up: '⌥↑',
  move_down: '⌥↓',
  delete: '⌘⌫',
};

/** The keys of an action as they are printed on the person's keyboard. */
export function shortcutText(action: ItemActionId, isMac: boolean): string {
  return (isMac ? MAC_KEYS : KEYS)[action];
}
