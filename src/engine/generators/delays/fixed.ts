import { field, kindSchema } from '../../../schema/fields.ts';
import { defineDelay } from './delay-kind.ts';
import { readDuration } from './read-duration.ts';

export const fixedDelay = defineDelay({
  title: 'Always the same',
  question: 'How long does it take?',
  summary: 'Every row waits exactly as long.',
  family: 'Delays',
  schema: kindSchema('fixed', {
    value: field.text({ title: 'Duration', description: 'How long every row waits.', example: '14d' }),
  }),
  example: { kind: 'fixed', value: '14d' },
  defaults: { kind: 'fixed', value: '1d' },
  bind({ value }, context, at) {
    const ms = readDuration(value, context, `${at}/value`, { aboveZero: false });
    if (ms === undefined) return undefined;
    return {
      cdf: (x) => (x < ms ? 0 : 1),
      survival: (x) => (x < ms ? 1 : 0),
      quantile: () => ms,
      mean: ms,
      sd: 0,
      lower: ms,
      upper: ms,
    };
  },
});
