import { describe, expect, it } from 'vitest';
import { lawDocument } from '../../helpers/law-document.ts';
import { checkDocument } from '../../helpers/open-document.ts';
import { testLaw } from '../../helpers/test-law.ts';

describe('negative_binomial', () => {
  testLaw({ name: 'visits', type: 'integer', generator: { kind: 'negative_binomial', mean: 5, size: 1.5 }, lower: 0 });
  testLaw({
    name: 'wild',
    type: 'integer',
    generator: { kind: 'negative_binomial', mean: 40, size: 0.3, min: 1, max: 500 },
    lower: 1,
    upper: 500,
  });

  it('refuses a law that is too wide for a table, until it is bounded', () => {
    const wide = { kind: 'negative_binomial', mean: 1e6, size: 0.1 };
    const of = (generator: object) => lawDocument(1, 10, [{ name: 'x', type: 'integer', generator }]);
    expect(checkDocument(of(wide)).diagnostics).toMatchObject([
      { code: 'out_of_range', path: '/tables/0/columns/1/generator' },
    ]);
    expect(checkDocument(of({ ...wide, max: 100000 })).plan).toBeDefined();
  });
});
