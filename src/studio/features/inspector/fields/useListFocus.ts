import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the keyboard on the element that was moved, added or left after a removal.
 *
 * The returned function takes where to go once the list has changed: a row and `input`, `up`, `down` or `remove`.
 */
export function useListFocus(root: RefObject<HTMLElement | null>): (place: string) => void {
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    const [row, what] = wanted.current?.split(' ') ?? [];
    if (row === undefined) return;
    const place = root.current?.querySelector(`[data-row="${row}"]`);
    const target = place?.querySelector<HTMLElement>(
      what === 'input' ? 'input, textarea' : `[data-tool="${what ?? ''}"]`,
    );
    const found = target ?? root.current?.querySelector<HTMLElement>('[data-list-add]');
    wanted.current = undefined;
    found?.focus();
  });
  return (place) => {
    wanted.current = place;
  };
}
