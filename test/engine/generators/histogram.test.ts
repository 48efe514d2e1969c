import { describe, expect, it } from 'vitest';
import { lawDocument } from '../../helpers/law-document.ts';
import { checkDocument } from '../../helpers/open-document.ts';
import { lawSample, testLaw } from '../../helpers/test-law.ts';

const ages = {
  kind: 'histogram',
  from: 18,
  bins: [
    { to: 30, weight: 20 },
    { to: 65, weight: 50 },
    { to: 70, weight: 0 },
    { to: 90, weight: 30 },
  ],
};

describe('histogram', () => {
  testLaw({ name: 'age', type: 'integer', generator: ages, lower: 18, upper: 89 });
  testLaw({ name: 'age_in_years', type: 'float', generator: ages, lower: 18, upper: 90 });

  it('gives each range its weight exactly, on a grid too', () => {
    for (const type of ['integer', 'decimal', 'float'] as const) {
      const { law } = lawSample({ name: 'x', type, generator: ages }, 1, 10);
      const below = (x: number) => law.cdf(x - (law.step === 0 ? 1e-9 : law.step));
      expect(below(30)).toBeCloseTo(0.2, 8);
      expect(below(65)).toBeCloseTo(0.7, 8);
      expect(below(70)).toBeCloseTo(0.7, 8);
      expect(below(90)).toBeCloseTo(1, 8);
    }
  });

  it.each([
    [{ kind: 'histogram', from: 0, bins: [{ to: 0, weight: 1 }] }, '/bins/0/to'],
    [{ kind: 'histogram', from: 0, bins: [{ to: 2.5, weight: 1 }] }, '/bins/0/to'],
    [{ kind: 'histogram', from: 0.5, bins: [{ to: 2, weight: 1 }] }, '/from'],
    [{ kind: 'histogram', from: 0, bins: [{ to: 2, weight: 0 }] }, '/bins'],
  ])('reports ranges that cannot be: %j', (generator, at) => {
    const { diagnostics, plan } = checkDocument(lawDocument(1, 10, [{ name: 'x', type: 'integer', generator }]));
    expect(plan).toBeUndefined();
    expect(diagnostics.map(({ path }) => path)).toEqual([`/tables/0/columns/1/generator${at}`]);
  });
});
