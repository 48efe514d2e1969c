import { type MouseEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { edgeSpeed } from './edge-speed.ts';
import type { CellPlace } from './move-cell.ts';
import { placeOfCell } from './place-of-cell.ts';

/** What a mouse that is dragged over the cells does, told to the element that scrolls. */
export interface RowDrag {
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onMouseOver: (event: MouseEvent) => void;
}

/** A drag that is under way. */
interface Drag {
  readonly from: CellPlace;
  /** The row it was over last. */
  row: number;
  readonly end: () => void;
}

/** How long a frame may seem to take, so that rows do not leap after a pause. */
const MOST_FRAME_MS = 50;

/**
 * A drag that leaves its cell selects rows, as Shift and a click do: cells are boxes that stand by themselves, and what the
 * browser copies of several is one value a line. Inside a cell it selects text, as everywhere. Held past the upper or lower
 * edge of the rows it scrolls them, and selects those that come into view.
 *
 * @param headerPx of the element that scrolls, what stays at its top
 * @param onDrag called with the cell where it began and the one it is over
 */
export function useRowDrag(
  scroller: RefObject<HTMLElement | null>,
  headerPx: number,
  onDrag: (from: CellPlace, to: CellPlace) => void,
): RowDrag {
  const drag = useRef<Drag>(undefined);
  const told = useRef(onDrag);
  useLayoutEffect(() => {
    told.current = onDrag;
  });
  useEffect(() => () => drag.current?.end(), []);

  function goOver(now: Drag, place: CellPlace): void {
    const element = scroller.current;
    if (element === null) return;
    // From here on no text is selected.
    element.setAttribute('data-dragging', '');
    document.getSelection()?.removeAllRanges();
    now.row = place.row;
    told.current(now.from, place);
  }

  function begin(from: CellPlace): void {
    let frame = 0;
    let lastMs = 0;
    let pointer = { x: 0, y: 0 };
    const speed = () => {
      const element = scroller.current;
      if (element === null) return 0;
      const { top } = element.getBoundingClientRect();
      return edgeSpeed(pointer.y, top + headerPx, top + element.clientHeight);
    };
    const step = (nowMs: number) => {
      const element = scroller.current;
      const pace = speed();
      frame = 0;
      if (element === null || pace === 0) return;
      element.scrollTop += (pace * Math.min(MOST_FRAME_MS, nowMs - lastMs)) / 1000;
      lastMs = nowMs;
      frame = requestAnimationFrame(step);
      const place = placeAtEdge(element, headerPx, pointer.x, pace > 0);
      if (place !== undefined && place.row !== now.row) goOver(now, place);
    };
    const move = ({ clientX, clientY }: globalThis.MouseEvent) => {
      pointer = { x: clientX, y: clientY };
      if (frame !== 0 || speed() === 0) return;
      lastMs = performance.now();
      frame = requestAnimationFrame(step);
    };
    const end = () => {
      drag.current = undefined;
      cancelAnimationFrame(frame);
      window.removeEventListener('mousemove', move);
      window.removeEventListener('mouseup', end);
      window.removeEventListener('blur', end);
      scroller.current?.removeAttribute('data-dragging');
    };
    const now: Drag = { from, row: from.row, end };
    drag.current = now;
    window.addEventListener('mousemove', move);
    window.addEventListener('mouseup', end);
    window.addEventListener('blur', end);
  }

  return {
    onMouseDown(event) {
      drag.current?.end();
      const isPlain = event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey;
      const place = event.target instanceof Element ? placeOfCell(event.target) : undefined;
      if (isPlain && place !== undefined && place.row >= 0) begin(place);
    },
    onMouseOver(event) {
      const now = drag.current;
      const place = event.target instanceof Element ? placeOfCell(event.target) : undefined;
      if (now === undefined || event.buttons !== 1 || place === undefined || place.row < 0) return;
      const isInside = place.row === now.from.row && place.column === now.from.column;
      if (isInside && scroller.current?.hasAttribute('data-dragging') !== true) return;
      goOver(now, place);
    },
  };
}

/** The cell in view at the upper or lower edge of an element that scrolls, as near to the pointer as there is one. */
function placeAtEdge(element: HTMLElement, headerPx: number, x: number, isLower: boolean): CellPlace | undefined {
  const { left, top } = element.getBoundingClientRect();
  const inside = Math.min(Math.max(x, left + 1), left + element.clientWidth - 2);
  const edge = isLower ? top + element.clientHeight - 2 : top + headerPx + 1;
  const at = document.elementFromPoint(inside, edge);
  return at === null || !element.contains(at) ? undefined : placeOfCell(at);
}
