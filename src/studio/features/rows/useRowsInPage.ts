import { startTransition, useEffect, useState } from 'react';

/** As many rows as are drawn before anything else is. */
const FIRST_ROWS = 12;

/** Who waits longer sees where rows will stand. */
const PATIENCE_MS = 250;

/**
 * Up to which row, excluded, of those that belong in the page are drawn by now: none while there are no cells to put in
 * them, then the first ones, then all.
 */
export function useRowsInPage(hasRows: boolean, from: number, to: number): number {
  const [isLate, setLate] = useState(false);
  const [areAll, setAll] = useState(false);
  useEffect(() => {
    if (hasRows) {
      startTransition(() => setAll(true));
      return undefined;
    }
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [hasRows]);
  if (areAll || isLate) return to;
  return hasRows ? Math.min(to, from + FIRST_ROWS) : from;
}
