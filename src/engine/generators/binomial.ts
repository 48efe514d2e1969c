import { field, kindSchema } from '../../schema/fields.ts';
import { binomialPmf } from '../math/binomial.ts';
import { COUNT_BOUNDS, counted } from './counted.ts';
import { defineLaw } from './define-law.ts';

export const binomial = defineLaw({
  title: 'Successes out of so many',
  question: 'How many tries, and how likely is each to succeed?',
  summary: 'How many of a fixed number of tries succeed: correct answers, defects in a batch, seats taken.',
  family: 'Numbers',
  types: ['integer', 'decimal', 'float'],
  schema: kindSchema('binomial', {
    trials: field.parameter(
      { title: 'Tries', description: 'How many tries there are.', example: 20 },
      { min: 1, max: 1e8, whole: true },
    ),
    probability: field.parameter(
      { title: 'Probability', description: 'How likely one try succeeds, from 0 to 1.', example: 0.3 },
      { min: 0, max: 1 },
    ),
    ...COUNT_BOUNDS,
  }),
  example: { kind: 'binomial', trials: 20, probability: 0.3 },
  defaults: { kind: 'binomial', trials: 10, probability: 0.5 },
  bind(spec, context) {
    const { trials, probability } = spec;
    return counted(context, spec, {
      lowest: 0,
      highest: trials,
      mode: Math.min(trials, Math.floor((trials + 1) * probability)),
      pmf: (k) => binomialPmf(k, trials, probability),
      mean: trials * probability,
      sd: Math.sqrt(trials * probability * (1 - probability)),
    });
  },
});
