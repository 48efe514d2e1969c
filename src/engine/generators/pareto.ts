import { field, kindSchema } from '../../schema/fields.ts';
import { paretoLaw } from '../laws/pareto-law.ts';
import { boundedLaw } from './bounded-law.ts';
import { defineLaw } from './define-law.ts';
import { BOUNDS } from './numeric-shape.ts';

export const pareto = defineLaw({
  title: 'Few hold most',
  question: 'What is the least value, and how unequal are they?',
  summary: 'The 80/20 law: many values near the least, a few enormous ones. Wealth, city sizes, file sizes.',
  family: 'Numbers',
  types: ['decimal', 'float', 'integer'],
  schema: kindSchema('pareto', {
    minimum: field.parameter(
      { title: 'Minimum', description: 'The least value, near which most values lie.', example: 10 },
      { above: 0 },
    ),
    alpha: field.parameter(
      {
        title: 'Alpha',
        description: 'How fast large values become rare: 1.16 is 80/20, 3 is tame. Up to 1 the mean is infinite.',
        example: 1.16,
      },
      { min: 0.1, max: 1000 },
    ),
    max: BOUNDS.max,
  }),
  example: { kind: 'pareto', minimum: 10, alpha: 1.16, max: 100000 },
  defaults: { kind: 'pareto', minimum: 1, alpha: 2, max: 1000000 },
  bind: (spec, context) => boundedLaw(context, spec, paretoLaw(spec.minimum, spec.alpha)),
});
