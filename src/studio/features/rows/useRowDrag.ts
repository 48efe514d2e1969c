import { type MouseEvent, type RefObject, useRef } from 'react';
import type { CellPlace } from './move-cell.ts';
import { placeOfCell } from './place-of-cell.ts';

/** What a mouse that is dragged over the cells does, told to the element that scrolls. */
export interface RowDrag {
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onMouseOver: (event: MouseEvent) => void;
}

/**
 * A drag that leaves its cell selects rows, as Shift and a click do: cells are boxes that stand by themselves, and what the
 * browser copies of several is one value a line. Inside a cell it selects text, as everywhere.
 *
 * @param onDrag called with the cell where it began and the one it is over
 */
export function useRowDrag(
  scroller: RefObject<HTMLElement | null>,
  onDrag: (from: CellPlace, to: CellPlace) => void,
): RowDrag {
  const from = useRef<CellPlace>(undefined);
  return {
    onMouseDown(event) {
      const isPlain = event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey;
      const place = event.target instanceof Element ? placeOfCell(event.target) : undefined;
      from.current = isPlain && place !== undefined && place.row >= 0 ? place : undefined;
      if (from.current === undefined) return;
      const end = () => {
        from.current = undefined;
        scroller.current?.removeAttribute('data-dragging');
      };
      window.addEventListener('mouseup', end, { once: true });
    },
    onMouseOver(event) {
      const start = from.current;
      const place = event.target instanceof Element ? placeOfCell(event.target) : undefined;
      if (start === undefined || event.buttons !== 1 || place === undefined || place.row < 0) return;
      const isInside = place.row === start.row && place.column === start.column;
      if (isInside && scroller.current?.hasAttribute('data-dragging') !== true) return;
      // From here on no text is selected.
      scroller.current?.setAttribute('data-dragging', '');
      document.getSelection()?.removeAllRanges();
      onDrag(start, place);
    },
  };
}
