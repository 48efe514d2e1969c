import { describe, expect, it } from 'vitest';
import { chartRows } from '../../../src/studio/features/charts/chart-rows.ts';
import { chartSummary } from '../../../src/studio/features/charts/chart-summary.ts';

const profile = { table: 'order', column: 'total', sampleRows: 4096, nulls: 0 };

describe('chartSummary', () => {
  it('says the sample, its facts and the law in one sentence', () => {
    const chart = { kind: 'histogram', edges: [0, 1], counts: [4096], axis: 'number' } as const;
    const facts = [
      { label: 'mean', sample: '41.2', law: '41.2' },
      { label: 'largest', sample: '99' },
    ];
    expect(chartSummary({ ...profile, chart, facts })).toBe(
      'Sample of 4\u202f096 rows: mean 41.2, law 41.2; largest 99.',
    );
  });

  it('names the most common category and the empty share', () => {
    const chart = { kind: 'categories', labels: ['a', 'b'], counts: [1024, 2048], otherRows: 0 } as const;
    expect(chartSummary({ ...profile, nulls: 1024, chart, facts: [] })).toBe(
      'Sample of 4\u202f096 rows: most common b, 50.0\u202f%; 25.0\u202f% empty.',
    );
  });

  it('gives the reason where there is no chart', () => {
    const chart = { kind: 'none', reason: 'every value is another' } as const;
    expect(chartSummary({ ...profile, sampleRows: 1, chart, facts: [] })).toBe(
      'Sample of 1 row: every value is another.',
    );
  });
});

describe('chartRows', () => {
  it('tells each bar with its bounds, its rows and what the law expects', () => {
    const rows = chartRows({
      kind: 'histogram',
      axis: 'number',
      edges: [0, 2.5, 5],
      counts: [1200, 3],
      expected: [1190.4, 4.25],
    });
    expect(rows).toEqual([
      { label: '0 to 2.5', sample: '1\u202f200', law: '1\u202f190' },
      { label: '2.5 to 5', sample: '3', law: '4.3' },
    ]);
  });

  it('tells the bounds of a time axis as moments', () => {
    const edges = [Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 1, 12), Date.UTC(2024, 0, 2)];
    expect(chartRows({ kind: 'histogram', axis: 'time', edges, counts: [1, 2] }).map(({ label }) => label)).toEqual([
      '2024-01-01 to 2024-01-01 12:00',
      '2024-01-01 12:00 to 2024-01-02',
    ]);
  });

  it('names the empty text and the rows of no label', () => {
    expect(chartRows({ kind: 'categories', labels: [''], counts: [2], otherRows: 3 })).toEqual([
      { label: '(empty text)', sample: '2' },
      { label: 'any other', sample: '3' },
    ]);
  });
});
