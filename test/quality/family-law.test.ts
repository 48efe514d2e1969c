import { describe, expect, it } from 'vitest';
import { familyLaw } from '../../src/quality/profiles/family-law.ts';
import { exactPoisson } from '../helpers/exact-poisson.ts';
import { openDocument } from '../helpers/open-document.ts';
import { looseTable, smallShop } from '../helpers/small-shop.ts';

/** The law of the counts of a table over the first parents, and those parents. */
function lawOf(table: string, parents: number, change: Parameters<typeof smallShop>[0] = () => undefined) {
  const { engine } = openDocument(smallShop(change));
  const { rows } = engine.table(table);
  if (rows.kind !== 'children') throw new Error(`${table} has no parents`);
  const set = engine.range(rows.parent, 0, parents);
  const law = familyLaw(rows, set);
  if (law === undefined) throw new Error(`${table} has no law`);
  return { law, set };
}

/** P(at most k) of a Poisson law, by exact arithmetic. */
function exactCdf(mean: number, k: number): number {
  const law = exactPoisson(mean);
  return law.findLast((each) => each.k <= k)?.cumulative ?? 0;
}

describe('the law of how many children a parent has', () => {
  it('is that of one law where all parents are alike, to a few ten-thousandths', () => {
    const { law } = lawOf('order_item', 2000, (each) => {
      looseTable(each, 'order_item').rows['count'] = { kind: 'poisson', mean: 2.5 };
    });
    for (let k = 0; k < 12; k++) expect(Math.abs(law.cdf(k) - exactCdf(2.5, k))).toBeLessThan(3e-4);
    expect(law.mean).toBeCloseTo(2.5, 3);
    expect(law.sd).toBeCloseTo(Math.sqrt(2.5), 3);
  });

  it('is the mean of all their laws where each has a time of its own', () => {
    const { law, set } = lawOf('order', 500);
    const { values } = set.column('signed_up_at') as { readonly values: Float64Array };
    const start = Date.UTC(2024, 0, 1);
    const end = Date.UTC(2026, 0, 1);
    const means = Array.from(values.subarray(0, 500), (at) => (6 * (end - at)) / (end - start));
    for (const k of [0, 1, 3, 6, 10]) {
      const exact = means.reduce((sum, mean) => sum + exactCdf(Math.max(mean, 1e-9), k), 0) / means.length;
      expect(Math.abs(law.cdf(k) - exact)).toBeLessThan(1e-3);
    }
  });

  it('has the fractions that a second uniform settles, for laws that have no mean of their own', () => {
    const { law, set } = lawOf('order', 500, (each) => {
      looseTable(each, 'order').rows['count'] = { kind: 'uniform', min: 0, max: 12 };
    });
    const { values } = set.column('signed_up_at') as { readonly values: Float64Array };
    const start = Date.UTC(2024, 0, 1);
    const end = Date.UTC(2026, 0, 1);
    const mean = values.subarray(0, 500).reduce((sum, at) => sum + (6 * (end - at)) / (end - start), 0) / 500;
    expect(law.mean).toBeCloseTo(mean, 2);
  });
});
