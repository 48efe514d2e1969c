import { field, kindSchema } from '../../../schema/fields.ts';
import { exp } from '../../math/exp.ts';
import { expm1 } from '../../math/expm1.ts';
import { log1p } from '../../math/log1p.ts';
import { defineCountLaw } from '../count-law-kind.ts';
import { boundedCount, CHILD_BOUNDS } from './bounded-count.ts';

/** The logarithm of P(K > k) / P(K >= k) at a mean, below 0. */
const decay = (mean: number) => -log1p(1 / mean);

export const geometricCount = defineCountLaw({
  title: 'Mostly none or few',
  question: 'How many has a parent on average?',
  summary: 'None is the commonest, and each further child is rarer by the same factor.',
  family: 'Counts',
  schema: kindSchema('geometric', {
    mean: field.number(
      { title: 'Mean', description: 'Children of a parent that is there for the whole period.', example: 2 },
      { min: 0, max: 1e6 },
    ),
    ...CHILD_BOUNDS,
  }),
  example: { kind: 'geometric', mean: 2 },
  defaults: { kind: 'geometric', mean: 2 },
  bind: ({ mean: stated, ...bounds }, context, at) =>
    boundedCount(
      stated,
      bounds,
      {
        cdf: (k, mean) => (mean === 0 ? 1 : -expm1((k + 1) * decay(mean))),
        survival: (k, mean) => (mean === 0 ? 0 : exp((k + 1) * decay(mean))),
        quantile: (u, mean) => (mean === 0 ? 0 : Math.max(0, Math.ceil(log1p(-u) / decay(mean)) - 1)),
      },
      context,
      at,
    ),
});
