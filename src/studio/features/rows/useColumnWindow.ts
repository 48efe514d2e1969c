import { type RefObject, useCallback, useMemo, useState } from 'react';
import { columnWidth } from './column-width.ts';
import { columnsInPage } from './column-window.ts';
import { holdColumn } from './hold-column.ts';
import { leftToShow } from './left-to-show.ts';
import type { ShownColumn } from './shown-column.ts';
import { useMeasured } from './useMeasured.ts';

interface ColumnWindow {
  /** The indexes of the columns that are in the page; the same list as long as they are the same. */
  readonly drawn: readonly number[];
  /** Whether the columns are scrolled when they are shown first; what comes then `holdColumn` says. */
  readonly startsHeld: boolean;
  /** To be called when the element was scrolled. */
  readonly onScroll: () => void;
}

/** What is taken for the width in view before it is known: what it was when rows were last shown. */
let lastViewPx = 600;

/**
 * Which columns of a table are in the page, of an element that scrolls sideways: a wide table has many that nobody sees.
 * `first` is the index of the column that is brought into view when they are shown.
 */
export function useColumnWindow(
  scroller: RefObject<HTMLElement | null>,
  columns: readonly ShownColumn[],
  first: number,
): ColumnWindow {
  const text = JSON.stringify({ widths: columns.map(columnWidth), frozen: columns.findIndex(({ isKey }) => isKey) });
  const sizes = useMemo(() => JSON.parse(text) as { readonly widths: number[]; readonly frozen: number }, [text]);
  const [at, setAt] = useState(() => {
    const viewPx = lastViewPx;
    return { left: leftToShow(sizes.widths, sizes.frozen, first, 0, viewPx), viewPx };
  });
  const [startsHeld] = useState(at.left > 0);
  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const here = { left: element.scrollLeft, viewPx: element.clientWidth };
    lastViewPx = here.viewPx;
    holdColumn(element);
    const indexes = ({ left, viewPx }: typeof here) => columnsInPage(sizes.widths, sizes.frozen, left, viewPx).join();
    setAt((before) => (indexes(before) === indexes(here) ? before : here));
  }, [scroller, sizes]);
  useMeasured(scroller, onScroll);
  const drawn = useMemo(() => columnsInPage(sizes.widths, sizes.frozen, at.left, at.viewPx), [sizes, at]);
  return { drawn, startsHeld, onScroll };
}
