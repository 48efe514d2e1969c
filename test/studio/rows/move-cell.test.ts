import { describe, expect, it } from 'vitest';
import { moveCell } from '../../../src/studio/features/rows/move-cell.ts';

const size = { rows: 100, columns: 5, pageRows: 20 };

describe('moveCell', () => {
  it('moves by one with the arrows and stops at the edges', () => {
    expect(moveCell({ row: 3, column: 2 }, 'ArrowDown', false, size)).toEqual({ row: 4, column: 2 });
    expect(moveCell({ row: 99, column: 4 }, 'ArrowDown', false, size)).toEqual({ row: 99, column: 4 });
    expect(moveCell({ row: 3, column: 4 }, 'ArrowRight', false, size)).toEqual({ row: 3, column: 4 });
    expect(moveCell({ row: 3, column: 0 }, 'ArrowLeft', false, size)).toEqual({ row: 3, column: 0 });
  });

  it('goes up into the header and no further', () => {
    expect(moveCell({ row: 0, column: 1 }, 'ArrowUp', false, size)).toEqual({ row: -1, column: 1 });
    expect(moveCell({ row: -1, column: 1 }, 'ArrowUp', false, size)).toEqual({ row: -1, column: 1 });
    expect(moveCell({ row: -1, column: 1 }, 'ArrowDown', false, size)).toEqual({ row: 0, column: 1 });
  });

  it('goes to the ends of the row, and of the table with Ctrl', () => {
    expect(moveCell({ row: 50, column: 2 }, 'Home', false, size)).toEqual({ row: 50, column: 0 });
    expect(moveCell({ row: 50, column: 2 }, 'End', false, size)).toEqual({ row: 50, column: 4 });
    expect(moveCell({ row: 50, column: 2 }, 'Home', true, size)).toEqual({ row: 0, column: 0 });
    expect(moveCell({ row: 50, column: 2 }, 'End', true, size)).toEqual({ row: 99, column: 4 });
  });

  it('moves by pages without leaving the rows', () => {
    expect(moveCell({ row: 50, column: 2 }, 'PageDown', false, size)).toEqual({ row: 70, column: 2 });
    expect(moveCell({ row: 90, column: 2 }, 'PageDown', false, size)).toEqual({ row: 99, column: 2 });
    expect(moveCell({ row: 5, column: 2 }, 'PageUp', false, size)).toEqual({ row: 0, column: 2 });
  });

  it('stays in the header of an empty table', () => {
    const empty = { rows: 0, columns: 2, pageRows: 20 };
    expect(moveCell({ row: -1, column: 0 }, 'ArrowDown', false, empty)).toEqual({ row: -1, column: 0 });
    expect(moveCell({ row: -1, column: 0 }, 'End', true, empty)).toEqual({ row: -1, column: 1 });
  });

  it('leaves every other key alone', () => {
    expect(moveCell({ row: 0, column: 0 }, 'Tab', false, size)).toBeUndefined();
    expect(moveCell({ row: 0, column: 0 }, 'a', false, size)).toBeUndefined();
  });
});
