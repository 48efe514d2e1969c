import { useEffect, useState } from 'react';

/** Gives the focus back to what had it, when a dialog goes that is in the page only while it is open. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
    [before],
  );
}
