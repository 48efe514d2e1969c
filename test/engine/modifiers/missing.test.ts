import { describe, expect, it } from 'vitest';
import { cells, nullShare, people } from './modified-column.ts';

const number = { type: 'integer', nullable: true, generator: { kind: 'uniform', min: 1, max: 1000 } };
const withGaps = (modifier: object, ...others: object[]) =>
  people({ ...number, modifiers: [{ kind: 'missing', ...modifier }, ...others] });
const clean = cells(people(number));

/** Whether a count of successes lies within five standard errors of its binomial mean: missed once in 1.7 million. */
function isBinomial(hits: number, trials: number, rate: number): boolean {
  return Math.abs(hits - trials * rate) <= 5 * Math.sqrt(trials * rate * (1 - rate));
}

describe('missing', () => {
  it.each([0.01, 0.2, 0.5, 0.97])('empties each cell with the stated chance: %d', (rate) => {
    const values = cells(withGaps({ rate }));
    const nulls = values.filter((value) => value === null).length;
    expect(isBinomial(nulls, values.length, rate)).toBe(true);
  });

  it('leaves every value that stays as it was, and takes more of them the higher the rate', () => {
    const some = cells(withGaps({ rate: 0.2 }));
    const more = cells(withGaps({ rate: 0.4 }));
    expect(some.every((value, row) => value === null || value === clean[row])).toBe(true);
    expect(more.every((value, row) => value === null || some[row] !== null)).toBe(true);
  });

  it('is blind: whether a cell is empty says nothing of its value, nor of its neighbour', () => {
    const values = cells(withGaps({ rate: 0.3 }));
    const isLarge = clean.map((value) => Number(value) > 500);
    const large = values.filter((_, row) => isLarge[row]);
    expect(isBinomial(large.filter((value) => value === null).length, large.length, 0.3)).toBe(true);
    const afterGap = values.filter((_, row) => row > 0 && values[row - 1] === null);
    expect(isBinomial(afterGap.filter((value) => value === null).length, afterGap.length, 0.3)).toBe(true);
  });

  it('takes everything at 1, and nothing at 0', () => {
    expect(nullShare(cells(withGaps({ rate: 1 })))).toBe(1);
    expect(cells(withGaps({ rate: 0 }))).toEqual(clean);
  });

  it.each([0, 0.1, 1 / 3, 0.77, 1])('to an exact share takes exactly that many rows: %d', (rate) => {
    for (const rows of [1, 30, 257, 120000]) {
      const opened = people(
        { ...number, modifiers: [{ kind: 'missing', rate, mechanism: { kind: 'exact' } }] },
        [],
        rows,
      );
      const nulls = cells(opened).filter((value) => value === null).length;
      expect(nulls).toBe(Math.round(rows * rate));
    }
  });

  it('to an exact share still is blind, and spread over the whole table', () => {
    const values = cells(withGaps({ rate: 0.25, mechanism: { kind: 'exact' } }));
    for (let block = 0; block < 12; block++) {
      const nulls = values.slice(block * 10000, (block + 1) * 10000).filter((value) => value === null).length;
      expect(isBinomial(nulls, 10000, 0.25)).toBe(true);
    }
  });

  it('by another column has the rate of each of its values, and the general one for those not listed', () => {
    const opened = withGaps({
      rate: 0.05,
      mechanism: {
        kind: 'by_column',
        column: 'segment',
        rates: [
          { when: 'vip', rate: 0.6 },
          { when: 'casual', rate: 0 },
        ],
      },
    });
    const values = cells(opened);
    const segments = cells(opened, 'segment');
    for (const [segment, rate] of [
      ['vip', 0.6],
      ['standard', 0.05],
      ['casual', 0],
    ] as const) {
      const own = values.filter((_, row) => segments[row] === segment);
      expect(own.length).toBeGreaterThan(15000);
      expect(isBinomial(own.filter((value) => value === null).length, own.length, rate)).toBe(true);
    }
  });

  it('where a condition holds strikes there only, and may look at the very value it takes', () => {
    const opened = withGaps({ rate: 0.8, mechanism: { kind: 'condition', formula: 'value > 700 and score < 0.5' } });
    const values = cells(opened);
    const scores = cells(opened, 'score').map(Number);
    const holds = clean.map((value, row) => Number(value) > 700 && (scores[row] ?? 1) < 0.5);
    const struck = values.filter((_, row) => holds[row]);
    expect(isBinomial(struck.filter((value) => value === null).length, struck.length, 0.8)).toBe(true);
    expect(values.some((value, row) => value === null && holds[row] === false)).toBe(false);
  });

  it('twice strikes twice, each by itself', () => {
    const values = cells(withGaps({ rate: 0.5 }, { kind: 'missing', rate: 0.5 }));
    expect(isBinomial(values.filter((value) => value === null).length, values.length, 0.75)).toBe(true);
  });

  it('takes the same cells when a modifier of another kind is put before it, and others under another name', () => {
    const gone = (values: readonly (string | null)[]) => values.map((value) => value === null);
    const alone = gone(cells(withGaps({ rate: 0.3 })));
    const behind = people({
      ...number,
      modifiers: [
        { kind: 'add', amount: 1 },
        { kind: 'missing', rate: 0.3 },
      ],
    });
    expect(gone(cells(behind))).toEqual(alone);
    const named = gone(cells(withGaps({ rate: 0.3, name: 'gaps' })));
    expect(named.filter((isGone, row) => isGone === alone[row]).length / alone.length).toBeCloseTo(0.58, 2);
  });
});
