import { describe, expect, it } from 'vitest';
import type { SemblanceDocument } from '../../../src/schema/document-model.ts';
import { fitting, showing, zoomed } from '../../../src/studio/features/diagram/camera.ts';
import { diagramOf } from '../../../src/studio/features/diagram/diagram.ts';
import { diagramItems, itemOfSelection } from '../../../src/studio/features/diagram/diagram-items.ts';
import type { Box, Size } from '../../../src/studio/features/diagram/geometry.ts';
import { type LayoutRequest, layoutDiagram } from '../../../src/studio/features/diagram/layout-diagram.ts';
import { linePath } from '../../../src/studio/features/diagram/line-path.ts';
import { neighbour } from '../../../src/studio/features/diagram/neighbour.ts';
import { labelSize, tableSize } from '../../../src/studio/features/diagram/table-size.ts';
import { smallShop } from '../../helpers/small-shop.ts';

// A template holds a document; its loose type only forgets so.
const shop = smallShop() as unknown as SemblanceDocument;
const diagram = diagramOf(shop);
const request: LayoutRequest = {
  direction: 'right',
  boxes: diagram.tables.map((table) => ({ id: table.id, ...tableSize(table) })),
  lines: diagram.relations.map(({ id, from, to, label }) => ({ id, from, to, label: labelSize(label) })),
};
const layout = layoutDiagram(request);
const items = diagramItems(diagram, layout);
const view: Size = { width: 800, height: 600 };

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A request of that many tables, each pointing at two of those before it and at itself. */
function manyTables(count: number): LayoutRequest {
  const boxes = Array.from({ length: count }, (_, i) => ({ id: `t${i}`, width: 200, height: 120 }));
  const lines = boxes.flatMap(({ id }, i) =>
    [Math.floor(i / 2), Math.floor(i / 3), i].map((to, k) => ({
      id: `${id}/${k}`,
      from: id,
      to: `t${to}`,
      label: { width: 90, height: 24 },
    })),
  );
  return { direction: 'right', boxes, lines };
}

describe('the layout of a diagram', () => {
  it('lets no two tables touch, nor a table and the words of a relation, whichever way it runs', () => {
    for (const each of [request, { ...request, direction: 'down' as const }, manyTables(40)]) {
      const drawn = layoutDiagram(each);
      const tables = Object.values(drawn.boxes);
      const words = Object.values(drawn.lines).map(({ label }) => label);
      expect(tables.filter((a, i) => [...tables.slice(i + 1), ...words].some((b) => overlap(a, b)))).toEqual([]);
      for (const { x, y, width, height } of tables) {
        expect(x >= 0 && y >= 0 && x + width <= drawn.width && y + height <= drawn.height).toBe(true);
      }
    }
  });

  it('places what is pointed at before what points at it', () => {
    for (const { from, to } of diagram.relations) {
      expect(layout.boxes[to]?.x).toBeLessThan(layout.boxes[from]?.x ?? 0);
    }
  });

  it('gives every relation a line that ends at its tables', () => {
    for (const { id, to } of diagram.relations) {
      const start = layout.lines[id]?.points[0];
      const box = layout.boxes[to];
      expect(start?.x).toBe((box?.x ?? 0) + (box?.width ?? 0));
    }
  });

  it('gives the same drawing for the same request', () => {
    expect(layoutDiagram(request)).toEqual(layout);
  });
});

describe('going through a diagram by keys', () => {
  const at = (id: string) => {
    const item = items.find((each) => each.id === id);
    if (item === undefined) throw new Error(`no ${id}`);
    return item;
  };

  it('goes down through a table and sideways along its relations', () => {
    expect(neighbour(items, at('table:order:'), 'ArrowDown')?.id).toBe('column:order:id');
    expect(neighbour(items, at('column:order:id'), 'ArrowDown')?.id).toBe('column:order:customer_id');
    expect(neighbour(items, at('column:order:customer_id'), 'ArrowUp')?.id).toBe('column:order:id');
    const label = neighbour(items, at('column:order:id'), 'ArrowLeft');
    expect(label?.kind).toBe('relation');
    expect(label && neighbour(items, label, 'ArrowLeft')?.id.split(':')[1]).toBe('customer');
  });

  it('reaches every part from the first one', () => {
    const reached = new Set([items[0]?.id]);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const id of Array.from(reached)) {
        for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
          const next = neighbour(items, at(id ?? ''), key);
          if (next !== undefined) reached.add(next.id);
        }
      }
    }
    expect(reached.size).toBe(items.length);
  });

  it('leads to the first and the last, and nowhere by other keys or over the edge', () => {
    expect(neighbour(items, at('table:order:'), 'Home')).toBe(items[0]);
    expect(neighbour(items, at('table:order:'), 'End')).toBe(items.at(-1));
    expect(neighbour(items, at('table:order:'), 'x')).toBeUndefined();
    expect(neighbour(items, at('column:order_item:id'), 'ArrowRight')).toBeUndefined();
  });

  it('finds what is selected: the column where it is drawn, else its table', () => {
    expect(itemOfSelection(items, { table: 'order', column: 'customer_id' })?.id).toBe('column:order:customer_id');
    expect(itemOfSelection(items, { table: 'order', column: 'total' })?.id).toBe('table:order:');
    expect(itemOfSelection(items, {})).toBeUndefined();
  });
});

describe('the camera', () => {
  it('shows the whole in the middle and never enlarges it', () => {
    expect(fitting({ width: 400, height: 300 }, view)).toEqual({ zoom: 1, x: 200, y: 150 });
    expect(fitting({ width: 1600, height: 300 }, view)).toEqual({ zoom: 0.5, x: 0, y: 225 });
  });

  it('moves only as far as it must to show a part', () => {
    const camera = { zoom: 1, x: 0, y: 0 };
    expect(showing({ x: 100, y: 100, width: 200, height: 40 }, camera, view)).toBe(camera);
    expect(showing({ x: 700, y: 100, width: 200, height: 40 }, camera, view)).toEqual({ zoom: 1, x: -124, y: 0 });
    expect(showing({ x: 100, y: -50, width: 200, height: 40 }, camera, view)).toEqual({ zoom: 1, x: 0, y: 58 });
  });

  it('zooms around the middle, within bounds', () => {
    expect(zoomed({ zoom: 1, x: 0, y: 0 }, 2, view)).toEqual({ zoom: 2, x: -400, y: -300 });
    expect(zoomed({ zoom: 2, x: -400, y: -300 }, 2, view)).toEqual({ zoom: 2, x: -400, y: -300 });
  });
});

it('draws a line from its first to its last bend', () => {
  expect(
    linePath([
      { x: 0, y: 0 },
      { x: 10, y: 5 },
    ]),
  ).toBe('M0 0L10 5');
  const path = linePath([
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 20, y: 10 },
  ]);
  expect(path).toBe('M0 0L5 0Q10 0 15 5L20 10');
  expect(linePath([])).toBe('');
});
