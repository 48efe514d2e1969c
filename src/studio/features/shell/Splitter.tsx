import type { KeyboardEvent, PointerEvent } from 'react';
import classes from './Splitter.module.css';
import type { PaneWidth } from './usePaneWidth.ts';

interface Props {
  readonly label: string;
  /** The id of the pane it resizes. */
  readonly controls: string;
  readonly width: PaneWidth;
  /** On which side of the bar the pane lies. */
  readonly paneIs: 'before' | 'after';
}

const STEP_PX = 16;

/** The bar between two panes: dragged, or moved with the arrow keys; a double click gives the pane its first width. */
export function Splitter({ label, controls, width, paneIs }: Props) {
  const sign = paneIs === 'before' ? 1 : -1;
  const press = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowLeft: width.px - sign * STEP_PX,
      ArrowRight: width.px + sign * STEP_PX,
      Home: width.min,
      End: width.max,
      Enter: width.first,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    width.set(next);
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1 || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    width.set(width.px + sign * event.movementX);
  };
  return (
    // A window splitter is a focusable separator with a value (WAI-ARIA practices).
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={Math.round(width.px)}
      aria-valuemin={width.min}
      aria-valuemax={width.max}
      className={classes.bar}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => width.set(width.first)}
    />
  );
}
