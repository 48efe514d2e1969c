import { describe, expect, it } from 'vitest';
import type { QualityCheck } from '../../../src/quality/report/quality-check.ts';
import type { ColumnReport } from '../../../src/quality/report/quality-report.ts';
import { foundWords, verdictWord } from '../../../src/studio/features/report/check-words.ts';
import { columnChart } from '../../../src/studio/features/report/column-chart.ts';
import { columnFacts, quantileFacts } from '../../../src/studio/features/report/column-facts.ts';
import { fanOutChart, fanOutWords } from '../../../src/studio/features/report/fan-out-chart.ts';
import { filterChecks } from '../../../src/studio/features/report/filter-checks.ts';
import { groupUntested } from '../../../src/studio/features/report/group-untested.ts';
import { outcomeWords } from '../../../src/studio/features/report/outcome-words.ts';
import { scoreSteps } from '../../../src/studio/features/report/score-steps.ts';
import { timeCharts } from '../../../src/studio/features/report/time-charts.ts';

const passed: QualityCheck = {
  id: 'no_nulls order total',
  family: 'gate',
  kind: 'no_nulls',
  table: 'order',
  columns: ['total'],
  title: 'order.total is never empty',
  verdict: 'pass',
  coverage: 'tested',
  how: 'Cells were looked at.',
  rows: 7120,
  value: 0,
  expected: 0,
  unit: 'rows',
  path: '/tables/2/columns/5',
};
const proven: QualityCheck = { ...passed, id: 'computed', kind: 'computed', coverage: 'proven', rows: 0 };
const failed: QualityCheck = { ...passed, id: 'domain', kind: 'domain', verdict: 'fail', value: 3 };
const untested: QualityCheck = {
  ...passed,
  id: 'law',
  kind: 'law',
  table: 'customer',
  columns: ['first_name'],
  title: 'customer.first_name follows its law',
  verdict: 'none',
  coverage: 'uncovered',
  how: 'What "person" makes is not tested.',
};
const plain = (text: string | undefined) => text?.replaceAll('\u202f', ' ');

describe('a check in words', () => {
  it('never calls passed what was not tested, whatever its verdict says', () => {
    expect([passed, proven, failed, untested, { ...untested, verdict: 'pass' as const }].map(verdictWord)).toEqual([
      'Passed',
      'Proven',
      'Failed',
      'Not tested',
      'Not tested',
    ]);
    expect(outcomeWords([passed, proven, failed, { ...untested, verdict: 'pass' }])).toBe(
      '1 failed, 2 passed, 1 not tested',
    );
  });

  it('says what was found beside what was promised', () => {
    expect(plain(foundWords(failed))).toBe('3 rows break it, of 7 120');
    expect(plain(foundWords({ ...failed, value: 1 }))).toBe('1 row breaks it, of 7 120');
    expect(plain(foundWords({ ...passed, unit: 'distance', value: 0.1081, expected: 0.0546 }))).toBe(
      'distance 10.8 %, chance alone makes about 5.5 %',
    );
    expect(
      plain(foundWords({ ...passed, unit: 'share', value: 0.12, expected: 0.1, interval: { low: 0.11, high: 0.13 } })),
    ).toBe('12.0 %, declared 10.0 %; with 99 % confidence from 11.0 % to 13.0 %');
    expect(plain(foundWords({ ...passed, unit: 'mean', value: 43.94, expected: 44.02 }))).toBe('43.94, declared 44.02');
    const { unit: _, ...unmeasured } = proven;
    expect(foundWords(unmeasured)).toBeUndefined();
  });
});

describe('a list of checks', () => {
  const checks = [passed, proven, failed, untested];

  it('is narrowed by how checks ended and by every word of what is looked for', () => {
    expect(filterChecks(checks, 'all', '')).toEqual(checks);
    expect(filterChecks(checks, 'failed', '')).toEqual([failed]);
    expect(filterChecks(checks, 'untested', '')).toEqual([untested]);
    expect(filterChecks(checks, 'warned', '')).toEqual([]);
    expect(filterChecks(checks, 'all', ' Customer  LAW ')).toEqual([untested]);
    expect(filterChecks(checks, 'all', 'order.total')).toEqual([passed, proven, failed]);
    expect(filterChecks(checks, 'failed', 'customer')).toEqual([]);
  });

  it('tells what was not tested by its reason, the most frequent one first', () => {
    const picks = { ...untested, id: 'picks', how: 'Picks are not tested.' };
    const groups = groupUntested([passed, picks, untested, { ...untested, id: 'law 2', columns: ['last_name'] }]);
    expect(groups.map(({ why, checks: { length } }) => [why, length])).toEqual([
      ['What "person" makes is not tested.', 2],
      ['Picks are not tested.', 1],
    ]);
  });
});

describe('the score', () => {
  const score = { passed: 4, warned: 0, failed: 0, how: '', soft: 95.7, softChecks: 28 };

  it('says step by step how it came about', () => {
    const because = 'A check failed: order.placed_at follows its law.';
    expect(scoreSteps({ ...score, value: 89, cap: { at: 89, because } })).toEqual([
      'The mean of 28 comparisons with the laws of the document is 95.7.',
      `${because} This caps the score at 89.`,
    ]);
    expect(scoreSteps({ ...score, value: 100, soft: undefined, softChecks: 0 })[0]).toContain('gates alone count: 100');
    expect(scoreSteps({ ...score, value: undefined })).toEqual(['Nothing could be tested, so there is no score.']);
  });
});

describe('a column of the report', () => {
  const column: ColumnReport = { name: 'age', type: 'integer', rows: 200, nulls: 10 };
  const labelled = (facts: ReturnType<typeof columnFacts>) =>
    facts.map(({ label, data, theory }) => [plain(label), plain(data), plain(theory)]);

  it('tells its figures beside those of its law', () => {
    const numbers = {
      min: 18,
      max: 73,
      mean: 43.936,
      sd: 7.97,
      lawMean: 44.016,
      quantiles: [{ at: 0.25, value: 38.486 }],
    };
    const report = { ...column, numbers, distinct: { count: 51, by: 'estimate' } } as const;
    expect(labelled(columnFacts(report))).toEqual([
      ['empty', '5.0 %', undefined],
      ['different values', 'about 51', undefined],
      ['mean', '43.94', '44.02'],
      ['deviation', '7.97', undefined],
      ['least', '18', undefined],
      ['greatest', '73', undefined],
    ]);
    expect(labelled(quantileFacts(report))).toEqual([['25 % are below', '38.49', undefined]]);
  });

  it('tells moments as moments and their deviation as a duration', () => {
    const at = (text: string) => Date.parse(`${text}Z`);
    const numbers = {
      min: at('2024-01-01'),
      max: at('2025-12-31T23:59:30'),
      mean: at('2025-03-05T06:00') + 0.5,
      sd: 2.5 * 86_400_000,
      quantiles: [],
    };
    const facts = labelled(columnFacts({ ...column, type: 'timestamp', nulls: 0, numbers }));
    expect(facts).toEqual([
      ['empty', 'none', undefined],
      ['mean', '2025-03-05 06:00', undefined],
      ['deviation', '2.5 days', undefined],
      ['least', '2024-01-01', undefined],
      ['greatest', '2025-12-31 23:59:30', undefined],
    ]);
  });

  it('draws the law over its bars, and over its most frequent values', () => {
    const histogram = {
      axis: 'number',
      edges: [0, 1, 2],
      counts: [3, 4],
      expected: [3.5, 3.5],
      below: 0,
      above: 0,
    } as const;
    expect(columnChart({ ...column, histogram })).toEqual({
      kind: 'histogram',
      axis: 'number',
      edges: [0, 1, 2],
      counts: [3, 4],
      expected: [3.5, 3.5],
    });
    const top = [
      { value: 'web', rows: 120, expected: 110 },
      { value: 'app', rows: 60, expected: 80 },
    ];
    expect(columnChart({ ...column, top })).toEqual({
      kind: 'categories',
      labels: ['web', 'app'],
      counts: [120, 60],
      expected: [110, 80],
      otherRows: 10,
    });
    expect(columnChart(column)).toBeUndefined();
  });

  it('shows hours only where there are several, and always weekdays and months', () => {
    const times = { weekdays: [1, 2, 3, 4, 5, 6, 7], months: Array.from({ length: 12 }, () => 2) };
    const titles = (hours: readonly number[]) => timeCharts({ ...times, hours }).map(({ title }) => title);
    expect(titles(Array.from({ length: 24 }, (_, hour) => hour))).toEqual(['hour of the day', 'weekday', 'month']);
    expect(titles([28, ...Array.from({ length: 23 }, () => 0)])).toEqual(['weekday', 'month']);
  });
});

describe('a relation of the report', () => {
  it('counts parents without children among its bars', () => {
    const fanOut = {
      parents: 100,
      children: 250,
      childless: 4,
      most: 3,
      counts: [4, 20, 30, 46],
      expected: [5, 20, 30, 45],
    };
    expect(fanOutChart(fanOut)).toMatchObject({ edges: [-0.5, 0.5, 1.5, 2.5, 3.5], counts: [4, 20, 30, 46] });
    expect(plain(fanOutWords(fanOut))).toBe('100 parents have 250 children, 2.5 each and 3 at most; 4.0 % have none');
  });
});
