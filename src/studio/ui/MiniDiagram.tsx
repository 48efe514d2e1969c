import { memo } from 'react';
import classes from './mini-diagram.module.css';
import { type MiniRelation, miniLayout } from './mini-layout.ts';

interface Props {
  readonly tables: readonly string[];
  readonly relations: readonly MiniRelation[];
  /** The shape of the place it stands in, in pixels. */
  readonly width: number;
  readonly height: number;
  /** A table that stands out. */
  readonly selected?: string | undefined;
}

/** Tables and how they lead to each other, as a small picture; decoration, so hidden from screen readers. */
export const MiniDiagram = memo(function MiniDiagram({ tables, relations, width, height, selected }: Props) {
  const layout = miniLayout(tables, relations, { width, height });
  const shown = Math.min(1.15, width / layout.width, height / layout.height);
  return (
    <svg
      className={classes.diagram}
      viewBox={`-1 -1 ${layout.width + 2} ${layout.height + 2}`}
      style={{ width: layout.width * shown, height: layout.height * shown }}
      aria-hidden="true"
    >
      {layout.lines.map((path) => (
        <path key={path} d={path} />
      ))}
      {layout.boxes.map(({ name, x, y, width: boxWidth, height: boxHeight, isRoot }) => (
        <g key={name} data-root={isRoot} data-selected={name === selected}>
          <rect x={x} y={y} width={boxWidth} height={boxHeight} rx={5} />
          <text x={x + boxWidth / 2} y={y + boxHeight / 2 + 3.6}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
});
