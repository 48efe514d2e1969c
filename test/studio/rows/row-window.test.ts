import { describe, expect, it } from 'vitest';
import {
  bodyRows,
  MAX_BODY_HEIGHT_PX,
  ROW_HEIGHT_PX,
  type RowWindow,
  revealed,
  scrolled,
} from '../../../src/studio/features/rows/row-window.ts';

const view = 560;
const million = 1_000_000;
const billion = 1_000_000_000;

function topRow({ origin, scrollTop }: RowWindow): number {
  return origin + scrollTop / ROW_HEIGHT_PX;
}

function mostScroll(rows: number): number {
  return bodyRows(rows) * ROW_HEIGHT_PX - view;
}

describe('the window over a long table', () => {
  it('never makes the body taller than a browser lays out', () => {
    expect(bodyRows(billion) * ROW_HEIGHT_PX).toBeLessThanOrEqual(MAX_BODY_HEIGHT_PX);
    expect(bodyRows(1000)).toBe(1000);
  });

  it('scrolls a short table as it is', () => {
    expect(scrolled({ origin: 0, scrollTop: 0 }, 12_345, 1000, view)).toEqual({ origin: 0, scrollTop: 12_345 });
  });

  it('reaches the first and the last row with a leap to either end', () => {
    for (const rows of [million, billion]) {
      const end = scrolled({ origin: 0, scrollTop: 0 }, mostScroll(rows), rows, view);
      expect(topRow(end)).toBe(rows - view / ROW_HEIGHT_PX);
      expect(topRow(scrolled(end, 0, rows, view))).toBe(0);
    }
  });

  it('moves row by row under the wheel wherever it is, without skipping or repeating any', () => {
    let window = revealed({ origin: 0, scrollTop: 0 }, 500_000_000, billion, view);
    for (let step = 0; step < 5000; step++) {
      const before = topRow(window);
      window = scrolled(window, window.scrollTop + 100, billion, view);
      expect(topRow(window)).toBeCloseTo(before + 100 / ROW_HEIGHT_PX, 6);
    }
  });

  it('reaches the first row with the wheel alone', () => {
    let window = revealed({ origin: 0, scrollTop: 0 }, 20_000, billion, view);
    for (let step = 0; step < 6000 && topRow(window) > 0; step++) {
      window = scrolled(window, Math.max(0, window.scrollTop - 100), billion, view);
    }
    expect(window).toEqual({ origin: 0, scrollTop: 0 });
  });

  it('reaches the last row with the wheel alone', () => {
    let window = revealed({ origin: 0, scrollTop: 0 }, billion - 20_000, billion, view);
    for (let step = 0; step < 6000; step++) {
      window = scrolled(window, Math.min(mostScroll(billion), window.scrollTop + 100), billion, view);
    }
    expect(topRow(window)).toBe(billion - view / ROW_HEIGHT_PX);
  });

  it('brings any row into view', () => {
    for (const rows of [3, 1000, 285_715, million, billion]) {
      for (const row of [0, 1, Math.floor(rows / 3), rows - 2, rows - 1]) {
        const window = revealed({ origin: 0, scrollTop: 0 }, row, rows, view);
        expect(row).toBeGreaterThanOrEqual(topRow(window));
        expect(row + 1).toBeLessThanOrEqual(Math.max(1, topRow(window) + view / ROW_HEIGHT_PX));
        expect(window.origin).toBeGreaterThanOrEqual(0);
        expect(window.origin).toBeLessThanOrEqual(rows - bodyRows(rows));
      }
    }
  });

  it('stays where it is for a row that is in view, and moves the least for one that is near', () => {
    const window = { origin: 1000, scrollTop: 280_000 };
    expect(revealed(window, 11_005, million, view)).toBe(window);
    expect(topRow(revealed(window, 11_020, million, view))).toBe(11_001);
    expect(topRow(revealed(window, 10_999, million, view))).toBe(10_999);
  });
});
