import { type RefObject, useEffect, useRef, useState } from 'react';
import type { FollowedRow, FollowRequest } from '../../../runtime/protocol.ts';
import { engine } from '../../state/workbench.ts';

const showAfterMs = 350;
/** Time to get from the cell to the card over what lies between. */
const hideAfterMs = 250;

/** The row that a cell points at, and where the cell stands on the page. */
export interface ShownParent {
  readonly request: FollowRequest;
  readonly found: FollowedRow;
  readonly cell: DOMRect;
}

interface ParentCard {
  readonly shown: ShownParent | undefined;
  readonly hide: () => void;
  /** The card is under the pointer and stays. */
  readonly hold: () => void;
  /** The pointer has left the card. */
  readonly release: () => void;
}

/**
 * Shows what a cell of a foreign key points at, after the pointer or the focus has rested on it for a moment; until both
 * are elsewhere, the rows move, or Escape is pressed.
 */
export function useParentCard(
  scroller: RefObject<HTMLElement | null>,
  requestOf: (cell: HTMLElement) => FollowRequest | undefined,
): ParentCard {
  const [shown, setShown] = useState<ShownParent>();
  const latest = useRef(requestOf);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(new AbortController());
  useEffect(() => {
    latest.current = requestOf;
  });

  const wait = (ms: number, then: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(then, ms);
  };
  const hide = () => {
    clearTimeout(timer.current);
    asked.current.abort();
    setShown(undefined);
  };

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const show = async (cell: HTMLElement) => {
      const request = latest.current(cell);
      if (request === undefined) return;
      asked.current.abort();
      const { signal } = (asked.current = new AbortController());
      const found = await engine.follow(request, signal).catch(() => undefined);
      if (signal.aborted || !cell.isConnected) return;
      setShown(found && { request, found, cell: cell.getBoundingClientRect() });
    };
    const rest = ({ target }: Event) => {
      const cell = target instanceof Element ? target.closest<HTMLElement>('[data-follows]') : null;
      if (cell === null) wait(hideAfterMs, hide);
      else wait(showAfterMs, () => void show(cell));
    };
    const leave = (event: PointerEvent | FocusEvent) => {
      const { relatedTarget } = event;
      const isToCard = relatedTarget instanceof Element && relatedTarget.closest('[data-parent-card]') !== null;
      if (!isToCard) wait(hideAfterMs, hide);
    };
    const move = () => setShown(undefined);
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide();
    };
    element.addEventListener('pointerover', rest);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('focusin', rest);
    element.addEventListener('focusout', leave);
    element.addEventListener('scroll', move);
    element.addEventListener('keydown', press);
    return () => {
      clearTimeout(timer.current);
      asked.current.abort();
      element.removeEventListener('pointerover', rest);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('focusin', rest);
      element.removeEventListener('focusout', leave);
      element.removeEventListener('scroll', move);
      element.removeEventListener('keydown', press);
    };
  }, [scroller]);

  return { shown, hide, hold: () => clearTimeout(timer.current), release: () => wait(hideAfterMs, hide) };
}
