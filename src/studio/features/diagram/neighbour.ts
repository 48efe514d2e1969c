import type { DiagramItem } from './diagram-items.ts';
import type { Box } from './geometry.ts';

/** How much a step aside counts against a step ahead. */
const asideWeight = 2;

/**
 * Where an arrow key, Home or End leads from an item: the nearest one in that direction, steps aside counting double;
 * undefined where there is none, and for other keys.
 */
export function neighbour(items: readonly DiagramItem[], from: DiagramItem, key: string): DiagramItem | undefined {
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  const reach = reaches[key];
  if (reach === undefined) return undefined;
  let best: { readonly item: DiagramItem; readonly distance: number } | undefined;
  for (const item of items) {
    if (item.id === from.id) continue;
    const { ahead, aside } = reach(from.box, item.box);
    const distance = ahead + asideWeight * aside;
    if (ahead > 0 && (best === undefined || distance < best.distance)) best = { item, distance };
  }
  return best?.item;
}

interface Reach {
  /** From middle to middle along the direction. */
  readonly ahead: number;
  /** The gap across it; 0 where the two overlap. */
  readonly aside: number;
}

const reaches: Readonly<Record<string, (from: Box, to: Box) => Reach>> = {
  ArrowRight: (from, to) => ({ ahead: middle(to, 'x') - middle(from, 'x') - half(from), aside: gap(from, to, 'y') }),
  ArrowLeft: (from, to) => ({ ahead: middle(from, 'x') - middle(to, 'x') - half(from), aside: gap(from, to, 'y') }),
  ArrowDown: (from, to) => ({ ahead: middle(to, 'y') - middle(from, 'y'), aside: gap(from, to, 'x') }),
  ArrowUp: (from, to) => ({ ahead: middle(from, 'y') - middle(to, 'y'), aside: gap(from, to, 'x') }),
};

/** Sideways only what lies beyond the item itself counts. */
function half(box: Box): number {
  return box.width / 2;
}

function middle(box: Box, axis: 'x' | 'y'): number {
  return axis === 'x' ? box.x + box.width / 2 : box.y + box.height / 2;
}

function gap(a: Box, b: Box, axis: 'x' | 'y'): number {
  const [startA, endA] = span(a, axis);
  const [startB, endB] = span(b, axis);
  return Math.max(0, startB - endA, startA - endB);
}

function span(box: Box, axis: 'x' | 'y'): readonly [number, number] {
  return axis === 'x' ? [box.x, box.x + box.width] : [box.y, box.y + box.height];
}
