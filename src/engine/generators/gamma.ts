import { field, kindSchema } from '../../schema/fields.ts';
import { gammaLaw } from '../laws/gamma-law.ts';
import { boundedLaw } from './bounded-law.ts';
import { defineLaw } from './define-law.ts';
import { BOUNDS } from './numeric-shape.ts';

export const gamma = defineLaw({
  title: 'Above zero, with a hump',
  question: 'What is the mean, and how even are the values?',
  summary: 'Amounts and durations above zero with a hump and a moderate tail: delivery times, claims, rainfall.',
  family: 'Numbers',
  types: ['decimal', 'float', 'integer'],
  schema: kindSchema('gamma', {
    mean: field.parameter(
      { title: 'Mean', description: 'The average, before the bounds cut the law.', example: 48 },
      { above: 0 },
    ),
    shape: field.parameter(
      {
        title: 'Shape',
        description:
          'How even the values are: 1 is a waiting time, 2 to 5 has a hump, large shapes come close to a bell. The standard deviation is the mean divided by its square root.',
        example: 2,
      },
      { min: 0.01, max: 1e6 },
    ),
    ...BOUNDS,
  }),
  example: { kind: 'gamma', mean: 48, shape: 2 },
  defaults: { kind: 'gamma', mean: 10, shape: 2 },
  bind: (spec, context) => boundedLaw(context, spec, gammaLaw(spec.mean, spec.shape)),
});
