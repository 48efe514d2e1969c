import { describe } from 'vitest';
import { testLaw } from '../../helpers/test-law.ts';

describe('poisson', () => {
  testLaw({ name: 'calls', type: 'integer', generator: { kind: 'poisson', mean: 6 }, lower: 0 });
  testLaw({
    name: 'many',
    type: 'decimal',
    generator: { kind: 'poisson', mean: 900, min: 880, max: 1000 },
    lower: 880,
    upper: 1000,
  });
});
