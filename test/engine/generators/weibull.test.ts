import { describe } from 'vitest';
import { testLaw } from '../../helpers/test-law.ts';

describe('weibull', () => {
  testLaw({ name: 'life', type: 'float', generator: { kind: 'weibull', scale: 1000, shape: 1.5 }, lower: 0 });
  testLaw({
    name: 'early',
    type: 'decimal',
    scale: 1,
    generator: { kind: 'weibull', scale: 10, shape: 0.6, min: 1, max: 60 },
    lower: 1,
    upper: 60,
  });
});
