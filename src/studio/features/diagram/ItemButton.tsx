import type { CSSProperties, ReactNode } from 'react';
import { workbenchActions } from '../../state/workbench.ts';
import type { Selection } from '../../state/workbench-state.ts';
import { setActiveItem, useDiagramFocus } from './diagram-focus.ts';

interface ItemButtonProps {
  readonly id: string;
  readonly place: Selection;
  readonly isSelected: boolean;
  readonly className: string | undefined;
  readonly label?: string;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

/** A part of the drawing that is selected by a click or Enter; only the one gone to last is in the tab order. */
export function ItemButton({ id, place, isSelected, className, label, style, children }: ItemButtonProps) {
  const isActive = useDiagramFocus(({ activeId }) => activeId === id);
  return (
    <button
      type="button"
      id={id}
      data-item={id}
      className={`nopan ${className ?? ''}`}
      style={style}
      tabIndex={isActive ? 0 : -1}
      aria-pressed={isSelected}
      aria-label={label}
      onFocus={() => setActiveItem(id)}
      onClick={() => {
        setActiveItem(id);
        workbenchActions.select(place);
      }}
    >
      {children}
    </button>
  );
}
