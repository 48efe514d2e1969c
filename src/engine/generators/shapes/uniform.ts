import { kindSchema } from '../../../schema/fields.ts';
import { defineShape } from './shape-kind.ts';

export const uniformShape = defineShape({
  title: 'Evenly',
  question: 'When?',
  summary: 'Every moment of the period is equally likely.',
  family: 'Shapes',
  schema: kindSchema('uniform', {}),
  example: { kind: 'uniform' },
  defaults: { kind: 'uniform' },
  bind: () => ({ cdf: (position) => position, fillQuantile() {} }),
});
