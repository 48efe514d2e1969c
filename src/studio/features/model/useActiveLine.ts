import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { TreeLine } from './tree-move.ts';

/** The one line of a tree the keyboard is on. */
export interface ActiveLine {
  readonly activeId: string | undefined;
  /** Makes a line the active one without moving the focus. */
  readonly set: (id: string) => void;
  /** Moves the focus to a line. */
  readonly go: (id: string) => void;
  /** Puts the focus on the active line once what happens now is drawn, whichever line that then is. */
  readonly keepFocus: () => void;
}

/**
 * Keeps a tree's roving focus: the active line is the one last gone to; it follows the selection, and where it is gone
 * the line in its place takes over.
 */
export function useActiveLine(
  root: RefObject<HTMLElement | null>,
  lines: readonly TreeLine[],
  selectedId: string | undefined,
): ActiveLine {
  const [active, setActive] = useState<{
    readonly id: string | undefined;
    readonly index: number;
    readonly selectedId: string | undefined;
  }>({
    id: selectedId,
    index: 0,
    selectedId,
  });
  const wantsFocus = useRef(false);
  const [, redraw] = useState(0);

  const followsSelection = active.selectedId !== selectedId && lines.some(({ id }) => id === selectedId);
  const wanted = followsSelection ? selectedId : active.id;
  const found = lines.findIndex(({ id }) => id === wanted);
  const index = found >= 0 ? found : Math.min(active.index, lines.length - 1);
  const activeId = lines[index]?.id;
  if (activeId !== active.id || index !== active.index || (followsSelection && active.selectedId !== selectedId)) {
    setActive({ id: activeId, index, selectedId: followsSelection ? selectedId : active.selectedId });
  }

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    root.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  });

  const set = (id: string) => {
    const at = lines.findIndex((line) => line.id === id);
    if (at >= 0 && id !== active.id) setActive({ id, index: at, selectedId });
  };
  return {
    activeId,
    set,
    go(id) {
      set(id);
      wantsFocus.current = true;
    },
    keepFocus() {
      wantsFocus.current = true;
      redraw((times) => times + 1);
    },
  };
}
