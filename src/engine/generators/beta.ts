import { field, kindSchema } from '../../schema/fields.ts';
import { betaLaw } from '../laws/beta-law.ts';
import { lawWithin } from './bounded-law.ts';
import { defineLaw } from './define-law.ts';
import { rangeOf } from './range.ts';

export const beta = defineLaw({
  title: 'Between two ends, with a lean',
  question: 'From where to where, and which way do values lean?',
  summary: 'Shares, scores and rates between two ends: leaning low, leaning high, humped, or piled up at both ends.',
  family: 'Numbers',
  types: ['decimal', 'float', 'integer'],
  schema: kindSchema('beta', {
    alpha: field.parameter(
      {
        title: 'Alpha',
        description: 'Pull towards the upper end. The mean lies at alpha / (alpha + beta) of the range.',
        example: 2,
      },
      { min: 0.01, max: 1e5 },
    ),
    beta: field.parameter(
      {
        title: 'Beta',
        description: 'Pull towards the lower end. Both above 1 make a hump, both below 1 crowd the ends.',
        example: 5,
      },
      { min: 0.01, max: 1e5 },
    ),
    min: field
      .parameter({ title: 'From', description: 'The lower end of the range.', example: 0, fallback: 0 })
      .optional(),
    max: field
      .parameter({ title: 'To', description: 'The upper end of the range.', example: 100, fallback: 1 })
      .optional(),
  }),
  example: { kind: 'beta', alpha: 2, beta: 5, min: 0, max: 100 },
  defaults: { kind: 'beta', alpha: 2, beta: 2, min: 0, max: 100 },
  bind({ alpha, beta: second, min = 0, max = 1 }, context) {
    const range = rangeOf({ min, max }, context);
    return range && lawWithin(context, range, betaLaw(alpha, second, range.lower, range.upper));
  },
});
