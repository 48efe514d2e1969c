import { describe, expect, it } from 'vitest';
import { columnsInPage } from '../../../src/studio/features/rows/column-window.ts';
import { leftToShow } from '../../../src/studio/features/rows/left-to-show.ts';

const widths = Array.from({ length: 20 }, () => 150);
const view = 600;

describe('columnsInPage', () => {
  it('draws every column where all have room', () => {
    expect(columnsInPage([100, 150, 200], 0, 0, 450)).toEqual([0, 1, 2]);
  });

  it('draws those in view and one beside them, however far they are scrolled', () => {
    for (let left = 0; left <= 20 * 150 - view; left += 37) {
      const drawn = columnsInPage(widths, -1, left, view);
      const inView = widths.flatMap((width, i) => (i * 150 + width > left && i * 150 < left + view ? [i] : []));
      expect(drawn).toEqual(expect.arrayContaining(inView));
      expect(drawn.length).toBeLessThanOrEqual(inView.length + 2);
    }
  });

  it('keeps the column that stays, in its place', () => {
    expect(columnsInPage(widths, 0, 1500, view)).toEqual([0, 9, 10, 11, 12, 13, 14]);
    expect(columnsInPage(widths, 2, 1500, view)[0]).toBe(2);
    expect(columnsInPage(widths, 0, 0, view)).toEqual([0, 1, 2, 3, 4]);
  });

  it('draws nothing of no columns', () => {
    expect(columnsInPage([], -1, 0, view)).toEqual([]);
  });
});

describe('leftToShow', () => {
  it('brings every column into view beside the one that stays, and moves nothing for one that is', () => {
    for (let column = 1; column < 20; column += 1) {
      for (const from of [0, 700, 2400]) {
        const left = leftToShow(widths, 0, column, from, view);
        expect(column * 150).toBeGreaterThanOrEqual(left + 150);
        expect((column + 1) * 150).toBeLessThanOrEqual(left + view);
        expect(leftToShow(widths, 0, column, left, view)).toBe(left);
      }
    }
  });

  it('stays where it is for the column that stays, for none, and where all have room', () => {
    expect(leftToShow(widths, 0, 0, 900, view)).toBe(900);
    expect(leftToShow(widths, 0, -1, 900, view)).toBe(900);
    expect(leftToShow([100, 100], -1, 1, 0, view)).toBe(0);
  });
});
