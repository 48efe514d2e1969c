import { describe, expect, it } from 'vitest';
import { lawDocument } from '../../helpers/law-document.ts';
import { checkDocument } from '../../helpers/open-document.ts';
import { testLaw } from '../../helpers/test-law.ts';

describe('geometric', () => {
  testLaw({ name: 'basket', type: 'integer', generator: { kind: 'geometric', from: 1, mean: 1.6 }, lower: 1 });
  testLaw({
    name: 'from_zero',
    type: 'float',
    generator: { kind: 'geometric', from: 0, mean: 30, min: 3, max: 90 },
    lower: 3,
    upper: 90,
  });

  it('refuses a mean that would need values below the smallest number', () => {
    const generator = { kind: 'geometric', from: 1, mean: 0.8 };
    const { diagnostics } = checkDocument(lawDocument(1, 10, [{ name: 'x', type: 'integer', generator }]));
    expect(diagnostics).toMatchObject([{ code: 'out_of_range', path: '/tables/0/columns/1/generator/mean' }]);
  });
});
