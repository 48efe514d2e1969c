/** The keys of an event, as far as shortcuts read them. */
export interface PressedKeys {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether "mod+shift+z" and the like is what is pressed; mod is Ctrl, or Cmd on a Mac. */
export function matchesShortcut(shortcut: string, pressed: PressedKeys, isMac: boolean): boolean {
  const parts = partsOf(shortcut);
  const key = parts.at(-1) ?? '';
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key);
  const mod = isMac ? pressed.metaKey : pressed.ctrlKey;
  const other = isMac ? pressed.ctrlKey : pressed.metaKey;
  if (mod !== parts.includes('mod') || other || pressed.altKey !== parts.includes('alt')) return false;
  // A sign such as ? is typed with whatever keys the layout asks for.
  if (!isSign && pressed.shiftKey !== parts.includes('shift')) return false;
  if (/^[0-9]$/.test(key)) return pressed.code === `Digit${key}`;
  // Alt types another letter on some keyboards.
  if (/^[a-z]$/.test(key) && pressed.altKey) return pressed.code === `Key${key.toUpperCase()}`;
  return pressed.key.toLowerCase() === key.toLowerCase();
}

/** The keys of a shortcut as they are printed on the keyboard, e.g. ["Ctrl", "Shift", "Z"]. */
export function shortcutKeys(shortcut: string, isMac: boolean): readonly string[] {
  return partsOf(shortcut).map((part) => {
    switch (part) {
      case 'mod':
        return isMac ? '⌘' : 'Ctrl';
      case 'alt':
        return isMac ? '⌥' : 'Alt';
      case 'shift':
        return isMac ? '⇧' : 'Shift';
      case 'ArrowUp':
        return '↑';
      case 'ArrowDown':
        return '↓';
      case 'ArrowLeft':
        return '←';
      case 'ArrowRight':
        return '→';
      case 'Backspace':
        return isMac ? '⌫' : 'Backspace';
      default:
        return part.length === 1 ? part.toUpperCase() : part;
    }
  });
}

/** Whether a shortcut is one key alone, which must not work while a person types. */
export function isSingleKey(shortcut: string): boolean {
  return shortcut.length === 1;
}

/** The keys of a shortcut as it is written; a plus sign alone is a key too. */
function partsOf(shortcut: string): readonly string[] {
  return shortcut === '+' ? ['+'] : shortcut.split('+');
}
