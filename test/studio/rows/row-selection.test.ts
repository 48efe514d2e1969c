import { describe, expect, it } from 'vitest';
import { preparingWords } from '../../../src/studio/features/rows/preparing-words.ts';
import { rowsBetween } from '../../../src/studio/features/rows/row-selection.ts';

describe('selected rows', () => {
  it('are those between two rows, both included, whichever comes first', () => {
    expect(rowsBetween(4, 9)).toEqual({ from: 4, to: 10 });
    expect(rowsBetween(9, 4)).toEqual({ from: 4, to: 10 });
    expect(rowsBetween(4, 4)).toEqual({ from: 4, to: 5 });
    expect(rowsBetween(3, -1)).toEqual({ from: 0, to: 4 });
  });
});

describe('the words on what is being counted', () => {
  const plan = { id: 1, documentHash: '', engineVersion: '1', tables: [] };
  const at = (rows: number, passedMs: number) =>
    preparingWords({ table: 'order', rows, of: 100e6, plan, sinceMs: 1000, atMs: 1000 + passedMs });

  it('say how far it has come, and how long it will take once that is known', () => {
    expect(at(12e6, 500)).toBe('Counting order: 12\u202fM of 100\u202fM rows gone over, 12\u202f%');
    expect(at(25e6, 4000)).toBe('Counting order: 25\u202fM of 100\u202fM rows gone over, 25\u202f%, about 12 s left');
    expect(at(1e6, 4000)).toMatch(/about 7 min left$/);
    expect(at(0, 9000)).toMatch(/ 0\u202f%$/);
  });
});
