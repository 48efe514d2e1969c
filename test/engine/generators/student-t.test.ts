import { describe } from 'vitest';
import { testLaw } from '../../helpers/test-law.ts';

describe('student_t', () => {
  testLaw({ name: 'returns', type: 'float', generator: { kind: 'student_t', mean: 0.5, scale: 1.2, degrees: 8 } });
  testLaw({
    name: 'heavy',
    type: 'integer',
    generator: { kind: 'student_t', mean: 0, scale: 20, degrees: 1.5, min: -300, max: 500 },
    lower: -300,
    upper: 500,
  });
});
