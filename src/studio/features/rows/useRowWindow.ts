import { type RefObject, useCallback, useRef, useState } from 'react';
import { bodyRows, ROW_HEIGHT_PX, type RowWindow, revealed, scrolled } from './row-window.ts';
import { useMeasured } from './useMeasured.ts';

const overscanRows = 8;

/** What is taken for the height in view before it is known: what it was when rows were last shown. */
let lastViewPx = 12 * ROW_HEIGHT_PX;

/** What part of a table is in the page, in rows; every `to` is excluded. */
export interface RowWindowView {
  /** To be put on the element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Rows in the page: those in view and some on either side. */
  readonly from: number;
  readonly to: number;
  /** Rows in view, the first one perhaps in part. */
  readonly viewFrom: number;
  readonly viewTo: number;
  /** The rows that fit in whole. */
  readonly viewRows: number;
  /** The room of the rows before and after those in the page, in pixels. */
  readonly beforePx: number;
  readonly afterPx: number;
  readonly onScroll: () => void;
  /** Brings a row into view. */
  readonly reveal: (row: number) => void;
}

/** Maps the scroll position of an element of limited height, below a header that stays, to a table of any length. */
export function useRowWindow(rows: number, headerPx: number): RowWindowView {
  const scroller = useRef<HTMLDivElement>(null);
  const last = useRef<RowWindow>({ origin: 0, scrollTop: 0 });
  const [view, setView] = useState(() => {
    const viewPx = lastViewPx;
    return { origin: 0, index: 0, endIndex: Math.floor(viewPx / ROW_HEIGHT_PX), viewPx };
  });
  const held = bodyRows(rows);

  const move = useCallback(
    (change: (before: RowWindow, viewPx: number, scrollTop: number) => RowWindow) => {
      const element = scroller.current;
      if (element === null) return;
      const viewPx = Math.max(ROW_HEIGHT_PX, element.clientHeight - headerPx);
      lastViewPx = viewPx;
      const before = { ...last.current, origin: Math.min(last.current.origin, rows - bodyRows(rows)) };
      const next = change(before, viewPx, element.scrollTop);
      if (next.scrollTop !== element.scrollTop) element.scrollTop = next.scrollTop;
      last.current = { origin: next.origin, scrollTop: element.scrollTop };
      const index = Math.floor(element.scrollTop / ROW_HEIGHT_PX);
      const endIndex = Math.floor((element.scrollTop + viewPx) / ROW_HEIGHT_PX);
      const { origin } = next;
      setView((old) => {
        const isSame = old.origin === origin && old.index === index && old.endIndex === endIndex;
        return isSame && old.viewPx === viewPx ? old : { origin, index, endIndex, viewPx };
      });
    },
    [rows, headerPx],
  );

  const onScroll = useCallback(() => {
    move((before, viewPx, scrollTop) =>
      scrollTop === before.scrollTop ? before : scrolled(before, scrollTop, rows, viewPx),
    );
  }, [move, rows]);

  useMeasured(scroller, onScroll);

  const origin = Math.min(view.origin, rows - held);
  const first = Math.min(view.index, Math.max(0, held - 1));
  const end = Math.min(held, first + Math.ceil(view.viewPx / ROW_HEIGHT_PX) + 1);
  const bodyFrom = Math.max(0, first - overscanRows);
  const bodyTo = Math.min(held, end + overscanRows);
  return {
    scroller,
    from: origin + bodyFrom,
    to: origin + bodyTo,
    viewFrom: origin + first,
    viewTo: origin + Math.min(held, Math.max(view.endIndex, first + 1)),
    viewRows: Math.max(1, Math.floor(view.viewPx / ROW_HEIGHT_PX)),
    beforePx: bodyFrom * ROW_HEIGHT_PX,
    afterPx: (held - bodyTo) * ROW_HEIGHT_PX,
    onScroll,
    reveal: useCallback((row: number) => move((before, viewPx) => revealed(before, row, rows, viewPx)), [move, rows]),
  };
}
