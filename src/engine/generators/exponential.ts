import { field, kindSchema } from '../../schema/fields.ts';
import { exponentialLaw } from '../laws/exponential-law.ts';
import { boundedLaw } from './bounded-law.ts';
import { defineLaw } from './define-law.ts';
import { BOUNDS } from './numeric-shape.ts';

export const exponential = defineLaw({
  title: 'Waiting time',
  question: 'How long on average?',
  summary: 'The wait for something that can happen at any moment: most waits are short, a few are long.',
  family: 'Numbers',
  types: ['decimal', 'float', 'integer'],
  schema: kindSchema('exponential', {
    mean: field.parameter(
      { title: 'Mean', description: 'The average wait, before the bounds cut the law.', example: 4 },
      { above: 0 },
    ),
    ...BOUNDS,
  }),
  example: { kind: 'exponential', mean: 4, max: 60 },
  defaults: { kind: 'exponential', mean: 10 },
  bind: (spec, context) => boundedLaw(context, spec, exponentialLaw(spec.mean)),
});
