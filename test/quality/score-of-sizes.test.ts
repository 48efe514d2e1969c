import { expect, it } from 'vitest';
import { openDocument } from '../helpers/open-document.ts';
import { reportOn } from '../helpers/report-on.ts';

const id = { name: 'id', type: 'integer', generator: { kind: 'sequence' } };
const category = (weights: Readonly<Record<string, number>>) => ({
  kind: 'category',
  values: Object.entries(weights).map(([value, weight]) => ({ value, weight })),
});

/** Three visits a guest. */
const document = (guests: number) => ({
  version: 1,
  name: 'Size',
  seed: 5,
  timeframe: { start: '2024-01-01', end: '2026-01-01' },
  tables: [
    {
      name: 'guest',
      key: ['id'],
      rows: { kind: 'count', count: guests },
      columns: [
        id,
        { name: 'age', type: 'integer', generator: { kind: 'uniform', min: 18, max: 90 } },
        { name: 'tier', type: 'text', generator: category({ gold: 2, silver: 3, plain: 5 }) },
        {
          name: 'spent',
          type: 'integer',
          generator: { kind: 'rollup', table: 'visit', aggregate: 'sum', column: 'bill' },
        },
      ],
    },
    {
      name: 'visit',
      key: ['id'],
      rows: { kind: 'per_parent', parent: 'guest', count: { kind: 'poisson', mean: 3 } },
      columns: [
        id,
        { name: 'guest_id', type: 'integer', generator: { kind: 'parent' } },
        { name: 'bill', type: 'integer', generator: { kind: 'geometric', from: 1, mean: 40 } },
        { name: 'meal', type: 'text', generator: category({ lunch: 1, dinner: 1 }) },
      ],
    },
  ],
});

it('the score of rows that follow their laws does not rest on how many there are: seed 5, 10 000 and 300 000 rows', () => {
  const [few, many] = [2500, 75000].map((guests) => reportOn(openDocument(document(guests))));
  expect(few?.rows).toBeGreaterThan(9500);
  expect(many?.rows).toBeGreaterThan(290_000);
  for (const report of [few, many]) expect(report?.score).toMatchObject({ failed: 0, warned: 0 });
  expect(Math.abs((few?.score.value ?? 0) - (many?.score.value ?? 100))).toBeLessThanOrEqual(1);
});
