import { type KeyboardEvent, type MouseEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { holdColumn } from './hold-column.ts';
import { type CellPlace, type GridSize, moveCell } from './move-cell.ts';
import { placeOfCell } from './place-of-cell.ts';
import { type RowRange, rowsBetween } from './row-selection.ts';
import { useRowDrag } from './useRowDrag.ts';

interface GridFocusOptions {
  readonly gridId: string;
  /** The column of the cell that is in the tab order first. */
  readonly firstColumn: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Of the element that scrolls, what stays at its top. */
  readonly headerPx: number;
  readonly size: () => GridSize;
  readonly reveal: (row: number) => void;
  readonly onActivate: (place: CellPlace) => void;
  readonly onCopy: (place: CellPlace) => void;
  readonly onCopyRows: (range: RowRange) => void;
  /** Goes to the row that a cell points at. */
  readonly onFollow: (place: CellPlace) => void;
}

/** The id of a cell's element; row -1 is the header. */
export function cellId(gridId: string, { row, column }: CellPlace): string {
  return `${gridId}-${row}-${column}`;
}

/**
 * Roving focus over the cells of a virtualised grid: one cell is in the tab order; keys move it and bring it into view;
 * when the focused cell scrolls away the scrolled element takes the focus until the cell is back.
 */
export function useGridFocus(options: GridFocusOptions) {
  const { gridId, scroller, headerPx, size, reveal, onActivate, onCopy, onCopyRows, onFollow } = options;
  const [active, setActive] = useState<CellPlace>({ row: 0, column: options.firstColumn });
  const [anchor, setAnchor] = useState<number>();
  const wantsFocus = useRef(false);
  const hadFocus = useRef(false);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const isLost = hadFocus.current && document.activeElement === document.body;
    if (isLost) element.focus({ preventScroll: true });
    if (!wantsFocus.current && document.activeElement !== element) return;
    const cell = document.getElementById(cellId(gridId, active));
    if (cell === null) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
  });

  const drag = useRowDrag(scroller, headerPx, (from, to) => {
    setAnchor(from.row);
    setActive({ row: to.row, column: active.column });
  });

  function activate(place: CellPlace): void {
    setActive(place);
    onActivate(place);
  }

  function goTo(place: CellPlace): void {
    wantsFocus.current = true;
    if (place.row >= 0) reveal(place.row);
    activate(place);
    revealColumn(scroller.current, gridId, place.column);
  }

  /** The rows that are selected: those between where a selection began and the active row. */
  const selected = anchor === undefined ? undefined : rowsBetween(anchor, active.row);

  return {
    active,
    setActive,
    selected,
    goTo(place: CellPlace): void {
      setAnchor(undefined);
      goTo(place);
    },
    handlers: {
      onKeyDown(event: KeyboardEvent): void {
        const isControl = event.ctrlKey || event.metaKey;
        if (event.altKey) return;
        if (isControl && event.key === 'c' && String(document.getSelection()) === '') {
          if (selected === undefined) onCopy(active);
          else onCopyRows(selected);
          return;
        }
        if (isControl && event.key === 'a') {
          event.preventDefault();
          setAnchor(0);
          setActive({ ...active, row: size().rows - 1 });
          return;
        }
        if (event.key === 'Escape' && selected !== undefined) {
          event.preventDefault();
          setAnchor(undefined);
          return;
        }
        if (event.key === ' ' && event.shiftKey) {
          event.preventDefault();
          setAnchor(Math.max(0, active.row));
          return;
        }
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          if (isControl) onFollow(active);
          else onActivate(active);
          return;
        }
        const next = moveCell(active, event.key, isControl, size());
        if (next === undefined) return;
        event.preventDefault();
        if (!event.shiftKey) setAnchor(undefined);
        else if (next.row !== active.row) setAnchor(anchor ?? Math.max(0, active.row));
        goTo(event.shiftKey ? { ...next, row: Math.max(0, next.row) } : next);
      },
      onMouseDown(event: MouseEvent): void {
        // The browser would select the text between.
        if (event.shiftKey) event.preventDefault();
        drag.onMouseDown(event);
      },
      onMouseOver: drag.onMouseOver,
      onClick(event: MouseEvent): void {
        const place = event.target instanceof Element ? placeOfCell(event.target) : undefined;
        if (place === undefined) return;
        if ((event.ctrlKey || event.metaKey) && place.row >= 0) {
          setActive(place);
          onFollow(place);
          return;
        }
        const isLong = event.shiftKey && place.row >= 0;
        setAnchor(isLong ? (anchor ?? Math.max(0, active.row)) : undefined);
        if (isLong) goTo(place);
        else activate(place);
      },
      onFocus(): void {
        hadFocus.current = true;
      },
      onBlur(event: { readonly target: EventTarget; readonly relatedTarget: EventTarget | null }): void {
        // A cell that was taken out of the page blurs too; then the focus is to come back.
        if (event.target instanceof Node && event.target.isConnected) hadFocus.current = false;
      },
    },
  };
}

/** Scrolls sideways so far that a column is in view beside the frozen one. */
export function revealColumn(scroller: HTMLElement | null, gridId: string, column: number): void {
  const head = document.getElementById(cellId(gridId, { row: -1, column }));
  if (scroller === null || head === null || head.dataset.frozen === 'true') return;
  const frozen = scroller.querySelector<HTMLElement>('th[data-frozen="true"]')?.offsetWidth ?? 0;
  const left = head.offsetLeft;
  if (left < scroller.scrollLeft + frozen) scroller.scrollLeft = left - frozen;
  else if (left + head.offsetWidth > scroller.scrollLeft + scroller.clientWidth) {
    scroller.scrollLeft = left + head.offsetWidth - scroller.clientWidth;
  }
  holdColumn(scroller);
}
