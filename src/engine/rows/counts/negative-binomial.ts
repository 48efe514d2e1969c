import { field, kindSchema } from '../../../schema/fields.ts';
import {
  negativeBinomialCdf,
  negativeBinomialQuantile,
  negativeBinomialSurvival,
} from '../../math/negative-binomial.ts';
import { defineCountLaw } from '../count-law-kind.ts';
import { boundedCount, CHILD_BOUNDS } from './bounded-count.ts';

export const negativeBinomialCount = defineCountLaw({
  title: 'Uneven, around a mean',
  question: 'How many has a parent on average, and how unevenly?',
  summary: 'Parents differ in how busy they are: many have few or none, some have very many.',
  family: 'Counts',
  schema: kindSchema('negative_binomial', {
    mean: field.number(
      { title: 'Mean', description: 'Children of a parent that is there for the whole period.', example: 6 },
      { min: 0, max: 1e6 },
    ),
    size: field.number(
      {
        title: 'Size',
        description: 'How alike parents are: 0.5 is very uneven, 1 is a long tail, 100 is nearly Poisson.',
        example: 1.5,
      },
      { min: 0.001, max: 1e6 },
    ),
    ...CHILD_BOUNDS,
  }),
  example: { kind: 'negative_binomial', mean: 6, size: 1.5 },
  defaults: { kind: 'negative_binomial', mean: 3, size: 1 },
  // A parent's size is its own: only the mean follows its exposure.
  bind: ({ mean: stated, size, ...bounds }, context, at) =>
    boundedCount(
      stated,
      bounds,
      {
        cdf: (k, mean) => negativeBinomialCdf(k, mean, size),
        survival: (k, mean) => negativeBinomialSurvival(k, mean, size),
        quantile: (u, mean) => negativeBinomialQuantile(u, mean, size),
      },
      context,
      at,
    ),
});
