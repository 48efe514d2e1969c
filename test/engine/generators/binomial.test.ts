import { describe } from 'vitest';
import { testLaw } from '../../helpers/test-law.ts';

describe('binomial', () => {
  testLaw({
    name: 'answers',
    type: 'integer',
    generator: { kind: 'binomial', trials: 20, probability: 0.3 },
    lower: 0,
    upper: 20,
  });
  testLaw({
    name: 'rare',
    type: 'integer',
    generator: { kind: 'binomial', trials: 1000000, probability: 0.00004, min: 25 },
    lower: 25,
  });
});
