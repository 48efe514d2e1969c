import { describe } from 'vitest';
import { testLaw } from '../../helpers/test-law.ts';

describe('triangular', () => {
  testLaw({
    name: 'days',
    type: 'decimal',
    generator: { kind: 'triangular', min: 2, mode: 5, max: 14 },
    lower: 2,
    upper: 14,
  });
  testLaw({
    name: 'at_the_end',
    type: 'float',
    generator: { kind: 'triangular', min: -1, mode: 3, max: 3 },
    lower: -1,
    upper: 3,
  });
});
