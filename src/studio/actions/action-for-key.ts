import type { Action } from './action.ts';
import { isSingleKey, matchesShortcut, type PressedKeys } from './shortcut.ts';

/** Where the focus is while a key is pressed. */
export type FocusPlace = 'elsewhere' | 'text_input' | 'editor';

/** Keys that text inputs keep to themselves: their own undo and redo. */
const TEXT_KEYS: ReadonlySet<string> = new Set(['mod+z', 'mod+shift+z', 'mod+y']);

/**
 * The action of a key pressed anywhere; those of the outline alone are its own to find. A single key never acts while a person types; undo and redo in a text input are the
 * browser's; the text editor keeps every key but those its actions claim.
 */
export function actionForKey(
  actions: readonly Action[],
  pressed: PressedKeys,
  focus: FocusPlace,
  isMac: boolean,
): Action | undefined {
  return actions.find((action) => {
    if (action.scope !== undefined) return false;
    const shortcut = action.shortcuts?.find((each) => matchesShortcut(each, pressed, isMac));
    if (shortcut === undefined) return false;
    switch (focus) {
      case 'editor':
        return action.inEditor === true;
      case 'text_input':
        return !isSingleKey(shortcut) && !TEXT_KEYS.has(shortcut);
      case 'elsewhere':
        return true;
    }
  });
}
