import { describe, expect, it } from 'vitest';
import { chiSquarePValue, chiSquareStatistic } from '../../helpers/chi-square.ts';
import { lawDocument } from '../../helpers/law-document.ts';
import { openDocument } from '../../helpers/open-document.ts';
import { passesBonferroni, SEEDS } from '../../helpers/seeds.ts';

const ROWS = 100000;

function sampleOf(share: number, seed: number) {
  const column = { name: 'x', type: 'boolean', generator: { kind: 'boolean', share } };
  const { engine } = openDocument(lawDocument(seed, ROWS, [column]));
  const rows = engine.range('sample', 0, ROWS);
  const vector = rows.column('x');
  if (vector.storage !== 'number') throw new Error('booleans are numbers');
  return {
    law: rows.table.columns.get('x')?.generator.law?.(rows),
    trues: vector.values.filter((x) => x === 1).length,
  };
}

describe('boolean', () => {
  it.each([0.3, 0.002])('is true for a share of %d of the rows, at every seed', (share) => {
    const ps = SEEDS.map((seed) => {
      const { trues } = sampleOf(share, seed);
      return chiSquarePValue(chiSquareStatistic([trues, ROWS - trues], [share * ROWS, (1 - share) * ROWS]), 1);
    });
    expect(passesBonferroni(ps), JSON.stringify(ps)).toBe(true);
  });

  it('is certain at the shares 0 and 1', () => {
    expect([sampleOf(0, 1).trues, sampleOf(1, 1).trues]).toEqual([0, ROWS]);
  });

  it('states its law', () => {
    expect(sampleOf(0.25, 1).law).toEqual({ kind: 'categorical', values: ['true', 'false'], shares: [0.25, 0.75] });
  });
});
