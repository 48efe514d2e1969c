import { describe } from 'vitest';
import { testLaw } from '../../helpers/test-law.ts';

describe('exponential', () => {
  testLaw({ name: 'wait', type: 'float', generator: { kind: 'exponential', mean: 4 }, lower: 0 });
  testLaw({
    name: 'cut',
    type: 'integer',
    generator: { kind: 'exponential', mean: 6, min: 2, max: 15 },
    lower: 2,
    upper: 15,
  });
  testLaw({
    name: 'tail',
    type: 'decimal',
    generator: { kind: 'exponential', mean: 1, min: 20 },
    lower: 20,
  });
});
