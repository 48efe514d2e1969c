import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useMemo } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { runAction } from '../../actions/actions.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { counted } from '../../ui/format.ts';
import stage from '../../ui/stage-view.module.css';
import { DiagramCanvas } from './DiagramCanvas.tsx';
import classes from './diagram.module.css';
import { diagramOf } from './diagram.ts';
import { useLayout } from './useLayout.ts';

/** Below this width tables stand above those that belong to them, not left of them. */
const narrowPx = 620;

/** The model as a drawing: tables, and the relations between them. To be read and selected in; the outline edits. */
export function DiagramView() {
  const document = useWorkbench((state) => state.document);
  if (document === undefined) return null;
  if (document.tables.length === 0) {
    return (
      <EmptyNotice title="Nothing to draw yet" text="Tables and the relations between them are drawn here.">
        <Button size="compact-sm" variant="default" onClick={() => runAction('add_table')}>
          Add a table…
        </Button>
      </EmptyNotice>
    );
  }
  return <Drawing document={document} />;
}

function Drawing({ document }: { readonly document: Parameters<typeof diagramOf>[0] }) {
  const { ref, width, height } = useElementSize();
  const view = useMemo(() => ({ width, height }), [width, height]);
  const diagram = useMemo(() => diagramOf(document), [document]);
  const isMeasured = width > 0 && height > 0;
  const { layout, failure } = useLayout(diagram, isMeasured ? (width < narrowPx ? 'down' : 'right') : undefined);
  return (
    <div className={stage.view}>
      <div className={classes.toolbar}>
        <span className={stage.about}>
          {counted(diagram.tables.length, 'table')}, {counted(diagram.relations.length, 'relation')}
        </span>
        <ActionButton id="zoom_out" icon={ZoomOut} size={28} />
        <ActionButton id="zoom_in" icon={ZoomIn} size={28} />
        <ActionButton id="fit_diagram" icon={Maximize} size={28} />
      </div>
      <div ref={ref} className={classes.stage}>
        {layout !== undefined && isMeasured ? (
          <DiagramCanvas diagram={diagram} layout={layout} view={view} />
        ) : (
          <div className={classes.waiting} role="status">
            {failure === undefined ? 'Drawing the model…' : `The model could not be drawn: ${failure}`}
          </div>
        )}
      </div>
    </div>
  );
}
