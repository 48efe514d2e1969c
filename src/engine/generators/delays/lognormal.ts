import { field, kindSchema } from '../../../schema/fields.ts';
import { lognormalLaw } from '../../laws/lognormal-law.ts';
import { defineDelay } from './delay-kind.ts';
import { readDuration } from './read-duration.ts';

export const lognormalDelay = defineDelay({
  title: 'A typical time, with a long tail',
  question: 'How long does half of it take at most, and how long is the tail?',
  summary: 'Half of the waits are shorter than the median, and a few are very long: support cases, claims, projects.',
  family: 'Delays',
  schema: kindSchema('lognormal', {
    median: field.text({ title: 'Median', description: 'Half of the waits are shorter, half longer.', example: '5d' }),
    sigma: field.number(
      {
        title: 'Sigma',
        description: 'The spread of the logarithm: 0.5 is moderate, 1 is wide, 2 is extreme.',
        example: 0.8,
      },
      { above: 0, max: 4 },
    ),
  }),
  example: { kind: 'lognormal', median: '5d', sigma: 0.8 },
  defaults: { kind: 'lognormal', median: '1d', sigma: 0.5 },
  bind({ median, sigma }, context, at) {
    const ms = readDuration(median, context, `${at}/median`, { aboveZero: true });
    return ms === undefined ? undefined : lognormalLaw(ms, sigma);
  },
});
