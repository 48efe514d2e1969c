import { Graph, layout } from '@dagrejs/dagre';
import type { Box, Point, Size } from './geometry.ts';

/** What is to be laid out: boxes by id, and the lines between them with the room their words take. */
export interface LayoutRequest {
  /** Where the tables that others belong to stand: left of them, or above. */
  readonly direction: 'right' | 'down';
  readonly boxes: readonly (Size & { readonly id: string })[];
  readonly lines: readonly { readonly id: string; readonly from: string; readonly to: string; readonly label: Size }[];
}

export interface DiagramLayout extends Size {
  readonly boxes: Readonly<Record<string, Box>>;
  /** The bends of each line from the box it leads to on to the one it starts from, and where its words stand. */
  readonly lines: Readonly<Record<string, { readonly points: readonly Point[]; readonly label: Box }>>;
}

/** Draws a model in layers, what is pointed at before what points at it; the same request gives the same drawing. */
export function layoutDiagram({ direction, boxes, lines }: LayoutRequest): DiagramLayout {
  const graph = new Graph({ multigraph: true });
  const isRight = direction === 'right';
  graph.setGraph({
    rankdir: isRight ? 'LR' : 'TB',
    nodesep: isRight ? 28 : 32,
    ranksep: isRight ? 36 : 28,
    edgesep: 14,
    marginx: 24,
    marginy: 24,
  });
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height });
  for (const { id, from, to, label } of lines) graph.setEdge(to, from, { ...label, labelpos: 'c' }, id);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as Partial<Size>;
  return {
    width,
    height,
    boxes: Object.fromEntries(boxes.map(({ id }) => [id, boxOf(graph.node(id))])),
    lines: Object.fromEntries(
      lines.map(({ id, from, to }) => {
        const edge = graph.edge({ v: to, w: from, name: id }) as Size & Point & { readonly points: readonly Point[] };
        const points = edge.points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
        return [id, { points, label: boxOf(edge) }];
      }),
    ),
  };
}

/** dagre places by the middle. */
function boxOf({ x, y, width, height }: Point & Size): Box {
  return { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height };
}
