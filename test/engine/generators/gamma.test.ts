import { describe } from 'vitest';
import { testLaw } from '../../helpers/test-law.ts';

describe('gamma', () => {
  testLaw({ name: 'hours', type: 'float', generator: { kind: 'gamma', mean: 48, shape: 2 }, lower: 0 });
  testLaw({
    name: 'small_shape',
    type: 'decimal',
    generator: { kind: 'gamma', mean: 3, shape: 0.3, min: 0, max: 20 },
    lower: 0,
    upper: 20,
  });
});
