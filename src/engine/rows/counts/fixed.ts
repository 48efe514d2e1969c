import { field, kindSchema } from '../../../schema/fields.ts';
import { defineCountLaw } from '../count-law-kind.ts';

export const fixedCount = defineCountLaw({
  title: 'Always the same',
  question: 'How many has every parent?',
  summary:
    'Every parent has the same number of children. Where a parent is exposed for a part of the period only, it has that part of them.',
  family: 'Counts',
  schema: kindSchema('fixed', {
    count: field.integer(
      { title: 'Count', description: 'Children of every parent.', example: 3 },
      { min: 0, max: 1e9 },
    ),
  }),
  example: { kind: 'fixed', count: 3 },
  defaults: { kind: 'fixed', count: 3 },
  bind: ({ count }) => ({
    mean: count,
    needsSecond: true,
    count: (_u, v, mean) => (mean === count ? count : Math.floor(mean + v)),
  }),
});
