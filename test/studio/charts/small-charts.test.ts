import { describe, expect, it } from 'vitest';
import type { SemblanceDocument } from '../../../src/schema/document-model.ts';
import { endTexts } from '../../../src/studio/features/charts/end-texts.ts';
import { familiesWithoutChart, familyCharts } from '../../../src/studio/features/charts/family-charts.ts';
import type { Histogram } from '../../../src/studio/features/charts/histogram.ts';
import { miniPaths } from '../../../src/studio/features/charts/mini-paths.ts';
import { barWords, rowsOverTime } from '../../../src/studio/features/charts/rows-over-time.ts';
import { smallShop } from '../../helpers/small-shop.ts';

const box = { width: 100, height: 10 };
const numbers: Histogram = { kind: 'histogram', edges: [0, 1, 3], counts: [4, 4], expected: [5, 3], axis: 'number' };

describe('a small chart', () => {
  it('draws rows by area, sample and law on one scale', () => {
    // The highest is the law of the first bar, 5 a unit; the second bar is twice as wide, so half as high.
    expect(miniPaths(numbers, box)).toEqual({
      sample: 'M0 10V2H33.33V6H100V10Z',
      law: 'M16.67 0L66.67 7',
    });
  });

  it('draws nothing where there is nothing', () => {
    expect(miniPaths({ ...numbers, counts: [0, 0], expected: [0, 0] }, box)).toEqual({ sample: '' });
    expect(miniPaths({ kind: 'histogram', edges: [2, 2], counts: [3], axis: 'number' }, box)).toEqual({ sample: '' });
  });

  it('says where its axis begins and ends: on whole numbers, days, or the bounds themselves', () => {
    const of = (edges: number[], axis: Histogram['axis']) => endTexts({ kind: 'histogram', edges, counts: [], axis });
    expect(of([-0.5, 12.5], 'number')).toEqual(['0', '12']);
    expect(of([0.5, 12], 'number')).toEqual(['0.5', '12']);
    const start = Date.UTC(2024, 0, 1, 2, 16);
    expect(of([start, start + 40 * 86_400_000], 'time')).toEqual(['2024-01-01', '2024-02-10']);
  });
});

describe('rows over time', () => {
  const start = Date.UTC(2024, 0, 1);
  const chart: Histogram = {
    kind: 'histogram',
    edges: [start, start + 7 * 86_400_000],
    counts: [10],
    expected: [8],
    axis: 'time',
  };
  const profile = { table: 'a', column: 'at', sampleRows: 100, nulls: 0, facts: [], chart };

  it('are reckoned from the sample up to the whole table', () => {
    expect(rowsOverTime(profile, 5000)).toMatchObject({ counts: [500], expected: [400] });
    expect(rowsOverTime({ ...profile, chart: numbers }, 5000)).toBeUndefined();
    expect(rowsOverTime({ ...profile, sampleRows: 0 }, 0)).toBeUndefined();
  });

  it('say how long a bar is', () => {
    const words = (ms: number) => barWords({ ...chart, edges: [start, start + ms] });
    expect(
      [1000, 600_000, 3_600_000, 86_400_000, 604_800_000, 1_209_600_000, 2_629_746_000, 31_556_952_000].map(words),
    ).toEqual(['a second', '10 minutes', 'an hour', 'a day', 'a week', '2 weeks', 'a month', 'a year']);
  });
});

it('finds the parents of a table and the children of its rows', () => {
  const shop = smallShop() as unknown as SemblanceDocument;
  const titles = (table: string) => familyCharts(shop, table).map(({ title }) => title);
  expect(titles('order')).toEqual(['order per customer', 'order_item per order']);
  expect(titles('customer')).toEqual(['order per customer']);
  expect(titles('product')).toEqual([]);
});

it('children whose rows do not say their parent have no chart, and it is said why', () => {
  const shop = smallShop() as unknown as SemblanceDocument;
  expect(familiesWithoutChart(shop, 'order')).toEqual([]);
  const keyless = {
    ...shop,
    tables: shop.tables.map((table) => ({
      ...table,
      columns: table.columns.filter(({ name }) => name !== 'order_id'),
    })),
  };
  expect(familyCharts(keyless, 'order').map(({ title }) => title)).toEqual(['order per customer']);
  expect(familiesWithoutChart(keyless, 'order')).toEqual([expect.stringMatching(/^order_item per order: no column/)]);
  expect(familiesWithoutChart(keyless, 'product')).toEqual([]);
});
