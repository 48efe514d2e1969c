import { field, kindSchema } from '../../../schema/fields.ts';
import { gammaLaw } from '../../laws/gamma-law.ts';
import { defineDelay } from './delay-kind.ts';
import { readDuration } from './read-duration.ts';

export const gammaDelay = defineDelay({
  title: 'A typical time, with a hump',
  question: 'How long does it take on average, and how even is it?',
  summary: 'Most waits lie around a typical time, few are very short or very long: deliveries, repairs, answers.',
  family: 'Delays',
  schema: kindSchema('gamma', {
    mean: field.text({ title: 'Mean', description: 'The average wait.', example: '2d' }),
    shape: field.number(
      {
        title: 'Shape',
        description:
          'How even the waits are: 1 is at any moment, 2 to 5 has a hump, large shapes come close to a bell.',
        example: 2,
      },
      { min: 0.01, max: 1e6 },
    ),
  }),
  example: { kind: 'gamma', mean: '2d', shape: 2 },
  defaults: { kind: 'gamma', mean: '2d', shape: 2 },
  bind({ mean, shape }, context, at) {
    const ms = readDuration(mean, context, `${at}/mean`, { aboveZero: true });
    return ms === undefined ? undefined : gammaLaw(ms, shape);
  },
});
