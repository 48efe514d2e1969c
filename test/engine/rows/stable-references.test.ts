import { describe, expect, it, vi } from 'vitest';
import { chiSquarePValue, chiSquareStatistic } from '../../helpers/chi-square.ts';
import { openDocument } from '../../helpers/open-document.ts';
import { passesBonferroni, SEEDS } from '../../helpers/seeds.ts';

vi.setConfig({ testTimeout: 60000 });

const ROWS = 20000;

/** The shop that each of many visits is to, in a document with as many shops. */
function shopsOf(shops: number, seed: number, stable = true): Float64Array {
  const document = {
    version: 1,
    name: 'Visits',
    seed,
    timeframe: { start: '2024-01-01', end: '2025-01-01' },
    tables: [
      {
        name: 'shop',
        key: ['id'],
        rows: { kind: 'count', count: shops },
        columns: [{ name: 'id', type: 'integer', generator: { kind: 'sequence' } }],
      },
      {
        name: 'visit',
        rows: { kind: 'count', count: ROWS },
        columns: [{ name: 'shop_id', type: 'integer', generator: { kind: 'reference', table: 'shop', stable } }],
      },
    ],
  };
  return openDocument(document).engine.range('visit', 0, ROWS).picks('shop_id');
}

describe('stable picks', () => {
  it.each([1, 2, 7, 100])('take each of %s rows alike', (shops) => {
    const values = SEEDS.map((seed) => {
      const seen = new Float64Array(shops);
      for (const shop of shopsOf(shops, seed)) seen[shop] = (seen[shop] ?? 0) + 1;
      expect(seen.reduce((sum, count) => sum + count, 0)).toBe(ROWS);
      if (shops === 1) return 1;
      return chiSquarePValue(chiSquareStatistic(seen, new Float64Array(shops).fill(ROWS / shops)), shops - 1);
    });
    expect(passesBonferroni(values), `p ${values.join(', ')}`).toBe(true);
  });

  it.each([1, 4, 50, 1000])(
    'change only where the row that is new after %s rows takes them, one in as many',
    (shops) => {
      const shares = SEEDS.map((seed) => {
        const [before, after] = [shopsOf(shops, seed), shopsOf(shops + 1, seed)];
        const moved = after.filter((shop, row) => shop !== before[row]);
        expect(moved.every((shop) => shop === shops)).toBe(true);
        return moved.length / ROWS;
      });
      const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      const wanted = 1 / (shops + 1);
      // Five standard errors of a share of all the rows of all seeds.
      expect(Math.abs(mean - wanted)).toBeLessThan(5 * Math.sqrt((wanted * (1 - wanted)) / (ROWS * SEEDS.length)));
    },
  );

  it('stay as they were over many rows more, where ordinary picks mostly change', () => {
    const kept = (stable: boolean) => {
      const [before, after] = [shopsOf(1000, 3, stable), shopsOf(1100, 3, stable)];
      return after.filter((shop, row) => shop === before[row]).length / ROWS;
    };
    expect(kept(true)).toBeGreaterThan(0.89);
    expect(kept(false)).toBeLessThan(0.02);
  });
});
