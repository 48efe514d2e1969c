import { describe, expect, it } from 'vitest';
import { lawSample, testLaw } from '../../helpers/test-law.ts';

describe('zipf', () => {
  testLaw({
    name: 'rank',
    type: 'integer',
    generator: { kind: 'zipf', size: 1000, exponent: 1.1 },
    lower: 1,
    upper: 1000,
  });
  testLaw({
    name: 'long',
    type: 'integer',
    generator: { kind: 'zipf', size: 300000, exponent: 0.7 },
    lower: 1,
    upper: 300000,
  });

  testLaw({
    name: 'from_0',
    type: 'integer',
    generator: { kind: 'zipf', size: 40, exponent: 1.5, from: 0 },
    lower: 0,
    upper: 39,
  });

  it('is even at exponent 0', () => {
    const { law } = lawSample({ name: 'x', type: 'integer', generator: { kind: 'zipf', size: 6, exponent: 0 } }, 1, 10);
    expect([law.mean, law.cdf(3)]).toEqual([3.5, 0.5]);
    expect(law.sd).toBeCloseTo(Math.sqrt(35 / 12), 12);
  });
});
