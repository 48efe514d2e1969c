import { describe, expect, it } from 'vitest';
import { type LawCase, lawSample, testFit, testLaw, testRise } from '../../helpers/test-law.ts';

describe('pareto', () => {
  testLaw({
    name: 'eighty_twenty',
    type: 'decimal',
    generator: { kind: 'pareto', minimum: 10, alpha: 1.16, max: 5000 },
    lower: 10,
    upper: 5000,
  });
  const endless: LawCase = {
    name: 'endless',
    type: 'float',
    generator: { kind: 'pareto', minimum: 3, alpha: 0.8 },
    lower: 3,
  };
  testFit(endless);
  testRise(endless);

  it('has the moments there are, after rounding', () => {
    const law = (type: 'float' | 'integer', alpha: number) =>
      lawSample({ name: 'x', type, generator: { kind: 'pareto', minimum: 1, alpha } }, 1, 10).law;
    expect([law('float', 1).mean, law('float', 1.5).sd]).toEqual([undefined, undefined]);
    expect(law('float', 1.5).mean).toBeCloseTo(3, 12);
    expect(law('float', 3).sd).toBeCloseTo(Math.sqrt(0.75), 12);
    // The mean of the rounded law is 1 + the sum of the chances to exceed 1.5, 2.5, ...: 1 + zeta(3, 1.5).
    expect(law('integer', 3).mean).toBeCloseTo(1.4143983221, 4);
  });
});
