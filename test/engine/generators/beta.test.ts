import { describe } from 'vitest';
import { testLaw } from '../../helpers/test-law.ts';

describe('beta', () => {
  testLaw({ name: 'share', type: 'float', generator: { kind: 'beta', alpha: 2, beta: 5 }, lower: 0, upper: 1 });
  testLaw({
    name: 'ends',
    type: 'integer',
    generator: { kind: 'beta', alpha: 0.4, beta: 0.7, min: -10, max: 90 },
    lower: -10,
    upper: 90,
  });
});
