import { ViewportPortal } from '@xyflow/react';
import { memo, useId } from 'react';
import { useWorkbench } from '../../state/workbench.ts';
import type { Selection } from '../../state/workbench-state.ts';
import classes from './diagram.module.css';
import type { DiagramRelation } from './diagram.ts';
import { diagramItemId } from './diagram-items.ts';
import { ItemButton } from './ItemButton.tsx';
import type { DiagramLayout } from './layout-diagram.ts';
import { linePath } from './line-path.ts';

interface RelationLayerProps {
  readonly relations: readonly DiagramRelation[];
  readonly layout: DiagramLayout;
}

/** Every relation as a line with its words: a bar where there is one row, a crow's foot where there are many. */
export const RelationLayer = memo(function RelationLayer({ relations, layout }: RelationLayerProps) {
  const selection = useWorkbench((state) => state.selection);
  const marks = useId();
  return (
    <ViewportPortal>
      <svg className={classes.lines} width={layout.width} height={layout.height} aria-hidden="true">
        <Marks id={marks} kind="plain" />
        <Marks id={marks} kind="selected" />
        {relations.map((relation) => {
          const kind = isSelected(relation, selection) ? 'selected' : 'plain';
          return (
            <path
              key={relation.id}
              d={linePath(layout.lines[relation.id]?.points ?? [])}
              data-kind={kind}
              markerStart={`url(#${marks}-one-${kind})`}
              markerEnd={`url(#${marks}-many-${kind})`}
            />
          );
        })}
      </svg>
      {relations.map((relation) => {
        const box = layout.lines[relation.id]?.label;
        if (box === undefined) return null;
        const { x, y, width, height } = box;
        const [column] = relation.columns;
        return (
          <ItemButton
            key={relation.id}
            id={diagramItemId('relation', relation.id)}
            place={column === undefined ? { table: relation.table } : { table: relation.table, column }}
            isSelected={isSelected(relation, selection)}
            className={classes.label}
            label={`${relation.label}: ${relation.sentence}`}
            style={{ left: x, top: y, width, height }}
          >
            {relation.label}
          </ItemButton>
        );
      })}
    </ViewportPortal>
  );
});

function isSelected({ table, columns }: DiagramRelation, selection: Selection): boolean {
  if (table !== selection.table) return false;
  return columns.length === 0 ? selection.column === undefined : columns.includes(selection.column ?? '');
}

function Marks({ id, kind }: { readonly id: string; readonly kind: 'plain' | 'selected' }) {
  const mark = { markerUnits: 'userSpaceOnUse', markerWidth: 14, markerHeight: 14, orient: 'auto' } as const;
  return (
    <defs data-kind={kind}>
      <marker id={`${id}-one-${kind}`} {...mark} viewBox="0 0 14 14" refX={0} refY={7}>
        <path d="M6 1V13" />
      </marker>
      <marker id={`${id}-many-${kind}`} {...mark} viewBox="0 0 14 14" refX={14} refY={7}>
        <path d="M4 7L14 1M4 7L14 13M4 7H14" />
      </marker>
    </defs>
  );
}
