import '@xyflow/react/dist/base.css';
import { MiniMap, ReactFlow, type ReactFlowInstance } from '@xyflow/react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { actions, runAction } from '../../actions/actions.ts';
import { matchesShortcut } from '../../actions/shortcut.ts';
import { IS_MAC } from '../../actions/useActionKeys.ts';
import { setShell, useShell } from '../../state/shell.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { useGrowing } from '../../ui/useGrowing.ts';
import { fitting, LEAST_ZOOM, MOST_ZOOM, showing, zoomed } from './camera.ts';
import classes from './diagram.module.css';
import type { Diagram } from './diagram.ts';
import { setActiveItem, useDiagramFocus } from './diagram-focus.ts';
import { type DiagramItem, diagramItems, itemOfSelection } from './diagram-items.ts';
import type { Camera, Size } from './geometry.ts';
import type { DiagramLayout } from './layout-diagram.ts';
import { neighbour } from './neighbour.ts';
import { RelationLayer } from './RelationLayer.tsx';
import { TableNode, type TableNodeType } from './TableNode.tsx';

const nodeTypes = { table: TableNode };
const culledFrom = 60;
/** Tables that are drawn with each frame. */
const tablesAtOnce = 4;
const mappedFrom = 12;
const legibleZoom = 0.55;
const nearZoom = 0.8;
const zoomStep = 1.25;

interface DiagramCanvasProps {
  readonly diagram: Diagram;
  readonly layout: DiagramLayout;
  readonly view: Size;
}

/** The drawing of the model: panned, zoomed, and gone through by arrow keys like a map. */
export function DiagramCanvas({ diagram, layout, view }: DiagramCanvasProps) {
  const flow = useRef<ReactFlowInstance<TableNodeType>>(undefined);
  const items = useMemo(() => diagramItems(diagram, layout), [diagram, layout]);
  const nodes = useMemo(() => nodesOf(diagram, layout), [diagram, layout]);
  const drawn = useGrowing(nodes.length, tablesAtOnce);
  const drawnNodes = useMemo(() => nodes.slice(0, drawn), [nodes, drawn]);
  const selection = useWorkbench((state) => state.selection);
  const selected = itemOfSelection(items, selection);

  const look = useCallback((change: (camera: Camera) => Camera) => {
    const camera = flow.current?.getViewport();
    if (camera === undefined) return;
    const next = change(camera);
    if (next !== camera) void flow.current?.setViewport(next);
  }, []);

  const [first] = useState(() => firstCamera(layout, view, selected));

  // What is selected elsewhere comes into view here, and Tab leads to it.
  const selectedId = selected?.id;
  const latest = useRef({ items, view });
  useEffect(() => {
    latest.current = { items, view };
  });
  useEffect(() => {
    const { items: all, view: window } = latest.current;
    const item = all.find(({ id }) => id === selectedId) ?? all[0];
    const active = all.find(({ id }) => id === useDiagramFocus.getState().activeId);
    const isActive = active !== undefined && itemPlaceIs(active, item);
    if (!isActive) setActiveItem(item?.id);
    if (item !== undefined) look((camera) => showing((isActive ? active : item).box, camera, window));
  }, [selectedId, look]);

  const move = useShell((shell) => shell.diagramMove);
  useEffect(() => {
    if (move === undefined) return;
    setShell({ diagramMove: undefined });
    if (move === 'fit') look(() => fitting(layout, view));
    else look((camera) => zoomed(camera, move === 'in' ? zoomStep : 1 / zoomStep, view));
  }, [move, layout, view, look]);

  const goTo = (item: DiagramItem) => {
    setActiveItem(item.id);
    look((camera) => showing(item.box, camera, view));
    focusWhenThere(item.id);
  };

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const action = actions.find(
      ({ scope, shortcuts }) =>
        scope === 'diagram' && shortcuts?.some((shortcut) => matchesShortcut(shortcut, event.nativeEvent, IS_MAC)),
    );
    const active = items.find(({ id }) => id === useDiagramFocus.getState().activeId) ?? items[0];
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const next = isPlain && active !== undefined ? neighbour(items, active, event.key) : undefined;
    if (action !== undefined) runAction(action.id);
    else if (next !== undefined) goTo(next);
    else return;
    event.preventDefault();
  };

  const isCulled = nodes.length > culledFrom;
  return (
    <div className={classes.canvas} onKeyDown={press}>
      <ReactFlow
        aria-label="Diagram of the model. Arrow keys go from part to part, Enter selects."
        nodes={drawnNodes}
        nodeTypes={nodeTypes}
        defaultViewport={{ ...first }}
        onInit={(instance) => {
          flow.current = instance;
        }}
        minZoom={LEAST_ZOOM}
        maxZoom={MOST_ZOOM}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        panOnScroll
        zoomOnDoubleClick={false}
        onlyRenderVisibleElements={isCulled}
        proOptions={{ hideAttribution: true }}
      >
        <RelationLayer relations={diagram.relations} layout={layout} />
        {nodes.length > mappedFrom && view.width > 700 && (
          <MiniMap pannable className={classes.map ?? ''} aria-hidden="true" ariaLabel={null} />
        )}
      </ReactFlow>
      {isCulled && <Entrance items={items} onEnter={goTo} />}
    </div>
  );
}

/** Where the active part may be out of the page Tab stops here instead, and goes on to it. */
function Entrance({ items, onEnter }: { items: readonly DiagramItem[]; onEnter: (item: DiagramItem) => void }) {
  const activeId = useDiagramFocus((focus) => focus.activeId);
  const active = items.find(({ id }) => id === activeId) ?? items[0];
  if (active === undefined) return null;
  return (
    <button type="button" className={classes.entrance} onClick={() => onEnter(active)}>
      Go to {active.place.column ?? active.place.table}
    </button>
  );
}

function nodesOf({ tables }: Diagram, layout: DiagramLayout): TableNodeType[] {
  return tables.flatMap((table): TableNodeType[] => {
    const box = layout.boxes[table.id];
    if (box === undefined) return [];
    const { x, y, width, height } = box;
    return [
      {
        id: table.id,
        type: 'table',
        position: { x, y },
        width,
        height,
        data: { table },
        ariaRole: 'group',
        ariaLabel: table.table,
      },
    ];
  });
}

/** The whole where it can be read; else what is selected, near enough to be read. */
function firstCamera(layout: DiagramLayout, view: Size, selected: DiagramItem | undefined): Camera {
  const whole = fitting(layout, view);
  if (whole.zoom >= legibleZoom || selected === undefined) return whole;
  const { x, y, width } = selected.box;
  return { zoom: nearZoom, x: view.width / 2 - (x + width / 2) * nearZoom, y: view.height / 3 - y * nearZoom };
}

function itemPlaceIs({ place }: DiagramItem, other: DiagramItem | undefined): boolean {
  return place.table === other?.place.table && place.column === other?.place.column;
}

/** A part that was out of view is in the page a frame or two later. */
function focusWhenThere(id: string, frames = 4): void {
  const element = document.getElementById(id);
  if (element !== null) element.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => focusWhenThere(id, frames - 1));
}
