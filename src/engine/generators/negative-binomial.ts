import { field, kindSchema } from '../../schema/fields.ts';
import { negativeBinomialPmf } from '../math/negative-binomial.ts';
import { COUNT_BOUNDS, counted } from './counted.ts';
import { defineLaw } from './define-law.ts';

export const negativeBinomial = defineLaw({
  title: 'Uneven count around a mean',
  question: 'How many on average, and how unevenly?',
  summary: 'Counts that differ more than chance alone would make them: visits, claims and complaints per person.',
  family: 'Numbers',
  types: ['integer', 'decimal', 'float'],
  schema: kindSchema('negative_binomial', {
    mean: field.parameter(
      { title: 'Mean', description: 'The average count, before the bounds cut the law.', example: 5 },
      { above: 0, max: 1e6 },
    ),
    size: field.parameter(
      {
        title: 'Size',
        description:
          'How even the counts are: 1 is a long tail, 100 is nearly Poisson. The variance is mean + mean squared / size.',
        example: 1.5,
      },
      { min: 0.001, max: 1e6 },
    ),
    ...COUNT_BOUNDS,
  }),
  example: { kind: 'negative_binomial', mean: 5, size: 1.5 },
  defaults: { kind: 'negative_binomial', mean: 3, size: 2 },
  bind(spec, context) {
    const { mean, size } = spec;
    return counted(context, spec, {
      lowest: 0,
      highest: Infinity,
      mode: size > 1 ? Math.floor((mean * (size - 1)) / size) : 0,
      pmf: (k) => negativeBinomialPmf(k, mean, size),
      mean,
      sd: Math.sqrt(mean + (mean * mean) / size),
    });
  },
});
