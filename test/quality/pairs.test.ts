import { describe, expect, it } from 'vitest';
import { binomialPmf } from '../../src/engine/math/binomial.ts';
import { BLOCK_ROWS, madeBlock } from '../../src/quality/measures/block.ts';
import { foldPairSample, MOST_PAIRED, sampleBlock, startPairSample } from '../../src/quality/pairs/pair-sample.ts';
import type { PairReport } from '../../src/quality/report/quality-report.ts';
import { chanceOfCorrelation } from '../../src/quality/statistics/chance-of-correlation.ts';
import { contingency } from '../../src/quality/statistics/contingency.ts';
import { centred, correlation } from '../../src/quality/statistics/correlation.ts';
import { openDocument } from '../helpers/open-document.ts';
import { reportOn } from '../helpers/report-on.ts';

const category = (...values: string[]) => ({ kind: 'category', values: values.map((value) => ({ value, weight: 1 })) });
const uniform = { kind: 'uniform', min: 0, max: 1000 };
const id = { name: 'id', type: 'integer', generator: { kind: 'sequence' } };

const document = (rows: number) => ({
  version: 1,
  name: 'Pairs',
  seed: 3,
  timeframe: { start: '2024-01-01', end: '2025-01-01' },
  tables: [
    {
      name: 'firm',
      key: ['id'],
      rows: { kind: 'count', count: rows },
      columns: [
        id,
        { name: 'size', type: 'integer', generator: uniform },
        { name: 'sector', type: 'text', generator: category('trade', 'craft', 'farm') },
        { name: 'double', type: 'integer', generator: { kind: 'formula', formula: 'size * 2' } },
        { name: 'triple', type: 'integer', generator: { kind: 'formula', formula: 'size * 3' } },
        { name: 'staff', type: 'integer', generator: { kind: 'uniform', min: 1, max: 'size + 2' } },
      ],
    },
    {
      name: 'deal',
      key: ['id'],
      rows: { kind: 'per_parent', parent: 'firm', count: { kind: 'poisson', mean: 2 } },
      columns: [
        id,
        { name: 'firm_id', type: 'integer', generator: { kind: 'parent' } },
        { name: 'amount', type: 'integer', generator: uniform },
        { name: 'of_size', type: 'integer', generator: { kind: 'formula', formula: 'firm.size' } },
        { name: 'of_sector', type: 'text', generator: { kind: 'formula', formula: 'firm.sector' } },
      ],
    },
  ],
});

const small = openDocument(document(3000));

describe('what ties two columns', () => {
  const report = reportOn(small);
  const pairOf = (table: string, one: string, other: string): PairReport | undefined =>
    report.tables
      .find(({ name }) => name === table)
      ?.pairs?.pairs.find(({ columns }) => columns[0] === one && columns[1] === other);

  it.each([
    ['firm', 'size', 'sector', 'none', 'pass'],
    ['firm', 'size', 'double', 'derived', 'none'],
    ['firm', 'double', 'triple', 'shared', 'none'],
    ['firm', 'size', 'staff', 'derived', 'none'],
    ['deal', 'amount', 'of_size', 'none', 'pass'],
    ['deal', 'of_size', 'of_sector', 'rows', 'none'],
  ])('is told of %s: %s and %s, %s', (table, one, other, tie, verdict) => {
    expect(pairOf(table, one, other)).toMatchObject({ tie, verdict });
  });

  it('says how columns go together that something ties, and judges them not', () => {
    const pair = pairOf('firm', 'double', 'triple');
    expect(pair?.value).toBeCloseTo(1, 12);
    expect(pair?.linear).toBeCloseTo(1, 12);
    expect(pair).not.toHaveProperty('chance');
    expect(pairOf('firm', 'size', 'staff')?.value).toBeGreaterThan(0.5);
  });

  it('leaves keys out', () => {
    expect(report.tables.map(({ pairs }) => pairs?.columns)).toEqual([
      ['size', 'sector', 'double', 'triple', 'staff'],
      ['amount', 'of_size', 'of_sector'],
    ]);
  });
});

describe('the rows that pairs are told from', () => {
  const { engine } = openDocument(document(60000));
  const columns = ['size', 'sector'].map((name, i) => {
    const column = engine.table('firm').columns.get(name);
    if (column === undefined) throw new Error(`there is no ${name}`);
    return { column, isOrdered: i === 0 };
  });
  const sampled = (chunkRows: number, known: number) => {
    const total = startPairSample(2, known, MOST_PAIRED);
    for (let chunk = 0; chunk < 60000; chunk += chunkRows) {
      const part = startPairSample(2, known, MOST_PAIRED);
      for (let from = chunk; from < Math.min(60000, chunk + chunkRows); from += BLOCK_ROWS)
        sampleBlock(part, columns, madeBlock(engine.range('firm', from, Math.min(60000, from + BLOCK_ROWS)), true));
      foldPairSample(total, part);
    }
    return total;
  };

  it('are the same however rows are dealt out, and whether or not their number is known', () => {
    const one = sampled(4 * BLOCK_ROWS, 60000);
    expect(sampled(BLOCK_ROWS, 60000)).toEqual(one);
    expect(sampled(60 * BLOCK_ROWS, 0)).toEqual(one);
    expect(one.ordinals).toHaveLength(one.values[1]?.length ?? 0);
  });

  it('are no more than are needed, as evenly spread as can be', () => {
    const { ordinals } = sampled(8 * BLOCK_ROWS, 60000);
    expect(ordinals.length).toBeLessThanOrEqual(MOST_PAIRED);
    expect(ordinals.length).toBeGreaterThan(7490);
    for (let tenth = 0; tenth < 10; tenth++) {
      const inside = ordinals.filter((ordinal) => Math.floor(ordinal / 6000) === tenth);
      expect(Math.abs(inside.length - 750)).toBeLessThan(4);
      // Every third, say, of a family of eight comes as often as any other.
      expect(Math.abs(inside.filter((ordinal) => ordinal % 8 === 3).length - 94)).toBeLessThan(8);
    }
  });
});

describe('the chance of a correlation', () => {
  it('lies between those of as many and of one more, where nearly all values are alike', () => {
    // Of n rows, k are 1 in either list: the ones that meet follow the hypergeometric law, here nearly binomial.
    const [n, k] = [16000, 160];
    const ones = (from: number) => Float64Array.from({ length: n }, (_, i) => (i >= from && i < from + k ? 1 : 0));
    for (const met of [4, 6, 8]) {
      const found = correlation(centred(ones(0)), centred(ones(k - met)));
      const chance = chanceOfCorrelation(found?.value ?? 0, found?.skewness ?? 0, n) / 2;
      const tail = (least: number) => {
        const terms = Array.from({ length: k - least + 1 }, (_, i) => binomialPmf(least + i, k, k / n));
        return terms.reduce((sum, term) => sum + term, 0);
      };
      expect(chance).toBeLessThan(tail(met) * 1.1);
      expect(chance).toBeGreaterThan(tail(met + 1) * 0.9);
    }
  });

  it('is that of a normal law where values are many', () => {
    expect(chanceOfCorrelation(1.959964 / Math.sqrt(999), 0, 1000)).toBeCloseTo(0.05, 6);
    const [plain, skewed] = [chanceOfCorrelation(0.04, 0.0005, 16384), chanceOfCorrelation(0.04, 0.002, 16384)];
    expect(skewed / plain).toBeCloseTo(1, 0);
    expect(chanceOfCorrelation(-0.04, -0.002, 16384)).toBeCloseTo(skewed, 15);
  });
});

describe('classes of two kinds', () => {
  it('have the V that their table has by hand', () => {
    const found = contingency([
      [30, 10],
      [10, 30],
    ]);
    // Chi-square 20 of 80 rows: (20/80 - 1/79) / (2 - 1/79 - 1).
    expect(found?.value).toBeCloseTo(Math.sqrt((0.25 - 1 / 79) / (1 - 1 / 79)), 12);
    expect(found?.chance).toBeCloseTo(8.9e-6, 6);
  });

  it('are put together where they are rare, and told from nothing where rows are too few', () => {
    const rare = contingency([
      [50, 50, 1],
      [50, 50, 0],
      [1, 0, 0],
    ]);
    expect(rare?.value).toBe(0);
    expect(
      contingency([
        [5, 1],
        [1, 5],
      ]),
    ).toBeUndefined();
  });
});
