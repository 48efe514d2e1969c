import { field, kindSchema } from '../../../schema/fields.ts';
import { exponentialLaw } from '../../laws/exponential-law.ts';
import { defineDelay } from './delay-kind.ts';
import { readDuration } from './read-duration.ts';

export const exponentialDelay = defineDelay({
  title: 'At any moment',
  question: 'How long does it take on average?',
  summary: 'It can happen at any moment: most waits are short, a few are long.',
  family: 'Delays',
  schema: kindSchema('exponential', {
    mean: field.text({ title: 'Mean', description: 'The average wait.', example: '36h' }),
  }),
  example: { kind: 'exponential', mean: '36h' },
  defaults: { kind: 'exponential', mean: '1d' },
  bind({ mean }, context, at) {
    const ms = readDuration(mean, context, `${at}/mean`, { aboveZero: true });
    return ms === undefined ? undefined : exponentialLaw(ms);
  },
});
