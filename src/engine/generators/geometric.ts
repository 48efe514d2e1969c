import { field, kindSchema } from '../../schema/fields.ts';
import { exp } from '../math/exp.ts';
import { log1p } from '../math/log1p.ts';
import { COUNT_BOUNDS, counted } from './counted.ts';
import { defineLaw } from './define-law.ts';

export const geometric = defineLaw({
  title: 'Mostly few',
  question: 'From 0 or from 1, and how many on average?',
  summary: 'The smallest number is the commonest and each next one is rarer by the same factor: items in a basket.',
  family: 'Numbers',
  types: ['integer', 'decimal', 'float'],
  schema: kindSchema('geometric', {
    from: field.parameter(
      { title: 'From', description: 'The smallest number: 0 or 1.', example: 1 },
      { min: 0, max: 1, whole: true },
    ),
    mean: field.parameter(
      {
        title: 'Mean',
        description: 'The average, before the bounds cut the law; greater than the smallest number.',
        example: 1.6,
      },
      { above: 0, max: 1e4 },
    ),
    ...COUNT_BOUNDS,
  }),
  example: { kind: 'geometric', from: 1, mean: 1.6 },
  defaults: { kind: 'geometric', from: 1, mean: 2 },
  bind(spec, context) {
    const { from, mean } = spec;
    const above = mean - from;
    if (!(above > 0)) {
      context.report({
        code: 'out_of_range',
        at: '/mean',
        message: `A mean of ${mean} needs values below ${from}.`,
        hint: `Take a mean above ${from}, or count from 0.`,
        fix: { title: 'Count from 0', edits: [{ op: 'set', path: `${context.path}/from`, value: 0 }] },
      });
      return undefined;
    }
    // The chance of from + k is 1 / (1 + m) (m / (1 + m))^k, with m the mean above from.
    const decay = -log1p(1 / above);
    return counted(context, spec, {
      lowest: from,
      highest: Infinity,
      mode: from,
      pmf: (k) => exp((k - from) * decay) / (1 + above),
      mean,
      sd: Math.sqrt(above * (1 + above)),
    });
  },
});
