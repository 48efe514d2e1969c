import { startTransition, useEffect, useState } from 'react';

/** As many rows as are drawn with each frame. */
const ROWS_AT_ONCE = 8;

/** Who waits longer sees where rows will stand. */
const PATIENCE_MS = 250;

/**
 * Up to which row, excluded, of those that belong in the page are drawn by now: none while there are no cells to put in
 * them, then the first ones, and a few more with every frame, so that no frame waits long; once all were, always all.
 */
export function useRowsInPage(hasRows: boolean, from: number, to: number): number {
  const [isLate, setLate] = useState(false);
  const [drawn, setDrawn] = useState(0);
  const isDrawing = hasRows || isLate;
  useEffect(() => {
    if (isDrawing) return undefined;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isDrawing]);
  const areAll = drawn >= to - from;
  useEffect(() => {
    if (!isDrawing || drawn === Number.POSITIVE_INFINITY) return undefined;
    const more = areAll ? Number.POSITIVE_INFINITY : drawn + ROWS_AT_ONCE;
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn(more)));
    return () => cancelAnimationFrame(frame);
  }, [isDrawing, areAll, drawn]);
  return isDrawing ? Math.min(to, from + Math.max(drawn, ROWS_AT_ONCE)) : from;
}
