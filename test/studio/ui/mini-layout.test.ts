import { describe, expect, it } from 'vitest';
import { miniLayout } from '../../../src/studio/ui/mini-layout.ts';

const wide = { width: 1000, height: 100 };
const tall = { width: 100, height: 1000 };
const shop = ['customer', 'product', 'order', 'order_item'];
const relations = [
  { from: 2, to: 0 },
  { from: 3, to: 2 },
  { from: 3, to: 1 },
];

describe('a small diagram', () => {
  it('puts every table behind those it leads to', () => {
    const { boxes } = miniLayout(shop, relations, wide);
    const end = (at: number) => (boxes[at]?.x ?? 0) + (boxes[at]?.width ?? 0);
    for (const { from, to } of relations) expect(boxes[from]?.x).toBeGreaterThan(end(to));
  });

  it('goes down instead of across where the place is tall', () => {
    const { boxes, width, height } = miniLayout(shop, relations, tall);
    expect(height).toBeGreaterThan(width / 2);
    for (const { from, to } of relations) expect(boxes[from]?.y).toBeGreaterThan(boxes[to]?.y ?? 0);
  });

  it('lets no two tables lie over each other, and none outside', () => {
    const tables = Array.from({ length: 12 }, (_, each) => `table_${each}`);
    const links = tables.slice(1).map((_, at) => ({ from: at + 1, to: Math.floor(at / 3) }));
    for (const frame of [wide, tall]) {
      const { boxes, width, height } = miniLayout(tables, links, frame);
      expect(boxes).toHaveLength(12);
      for (const [at, a] of boxes.entries()) {
        expect(Math.min(a.x, a.y)).toBeGreaterThanOrEqual(0);
        expect(a.x + a.width).toBeLessThanOrEqual(width + 0.1);
        expect(a.y + a.height).toBeLessThanOrEqual(height + 0.1);
        for (const b of boxes.slice(at + 1)) {
          const isApart =
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(isApart, `${a.name} and ${b.name}`).toBe(true);
        }
      }
    }
  });

  it('ends where tables lead to each other in a circle, or to themselves', () => {
    const circle = miniLayout(
      ['a', 'b', 'c'],
      [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 2, to: 0 },
      ],
      wide,
    );
    expect(circle.boxes).toHaveLength(3);
    expect(miniLayout(['employee'], [{ from: 0, to: 0 }], wide).lines).toEqual([]);
  });
});
