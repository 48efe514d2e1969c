import { field, kindSchema } from '../../schema/fields.ts';
import { poissonPmf } from '../math/poisson.ts';
import { COUNT_BOUNDS, counted } from './counted.ts';
import { defineLaw } from './define-law.ts';

export const poisson = defineLaw({
  title: 'Count around a mean',
  question: 'How many on average?',
  summary: 'How often something happens at a steady rate: calls in an hour, typos on a page, goals in a match.',
  family: 'Numbers',
  types: ['integer', 'decimal', 'float'],
  schema: kindSchema('poisson', {
    mean: field.parameter(
      { title: 'Mean', description: 'The average count, before the bounds cut the law.', example: 6 },
      { above: 0, max: 1e6 },
    ),
    ...COUNT_BOUNDS,
  }),
  example: { kind: 'poisson', mean: 6 },
  defaults: { kind: 'poisson', mean: 3 },
  bind: (spec, context) =>
    counted(context, spec, {
      lowest: 0,
      highest: Infinity,
      mode: Math.floor(spec.mean),
      pmf: (k) => poissonPmf(k, spec.mean),
      mean: spec.mean,
      sd: Math.sqrt(spec.mean),
    }),
});
