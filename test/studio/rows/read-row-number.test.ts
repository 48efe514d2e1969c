import { describe, expect, it } from 'vitest';
import { readRowNumber } from '../../../src/studio/features/rows/read-row-number.ts';

const ROWS = 1_000_000_000;

describe('readRowNumber', () => {
  it.each([
    '900000000',
    '900 000 000',
    '900,000,000',
    '900.000.000',
    '900\u202f000\u202f000',
    "900'000'000",
    ' 900000000 ',
  ])('reads a number as people of any country write it: %j', (text) =>
    expect(readRowNumber(text, ROWS)).toBe(900_000_000),
  );

  it('stays within the table', () => {
    expect(['0', '5', '77', '1.500'].map((text) => readRowNumber(text, 20))).toEqual([1, 5, 20, 20]);
  });

  it.each(['', 'abc', '-5', '1.5', '1,50', '1.5000', '5k', '1,000.5'])('takes %j for no row', (text) => {
    expect(readRowNumber(text, ROWS)).toBeUndefined();
  });

  it('finds no row where there is none', () => {
    expect(readRowNumber('1', 0)).toBeUndefined();
  });
});
