import { field, kindSchema } from '../../schema/fields.ts';
import { triangularLaw } from '../laws/triangular-law.ts';
import { lawWithin } from './bounded-law.ts';
import { defineLaw } from './define-law.ts';
import { rangeOf } from './range.ts';

export const triangular = defineLaw({
  title: 'Least, likeliest, most',
  question: 'What is the least, the likeliest and the most?',
  summary: 'An estimate in three numbers: values rise to the likeliest one and fall behind it.',
  family: 'Numbers',
  types: ['decimal', 'integer', 'float'],
  schema: kindSchema('triangular', {
    min: field.parameter({ title: 'At least', description: 'The least value.', example: 2 }),
    mode: field.parameter({ title: 'Likeliest', description: 'Where the peak is, the ends included.', example: 5 }),
    max: field.parameter({ title: 'At most', description: 'The greatest value.', example: 14 }),
  }),
  example: { kind: 'triangular', min: 2, mode: 5, max: 14 },
  defaults: { kind: 'triangular', min: 0, mode: 50, max: 100 },
  bind({ min, mode, max }, context) {
    const range = rangeOf({ min, max }, context);
    if (range === undefined) return undefined;
    if (mode < min || mode > max) {
      const end = mode < min ? min : max;
      context.report({
        code: 'infeasible',
        at: '/mode',
        message: `The likeliest value ${mode} does not lie between ${min} and ${max}.`,
        hint: 'Move it between the two ends, or onto one of them.',
        fix: { title: `Set it to ${end}`, edits: [{ op: 'set', path: `${context.path}/mode`, value: end }] },
      });
      return undefined;
    }
    const peak = Math.min(range.upper, Math.max(range.lower, mode));
    return lawWithin(context, range, triangularLaw(range.lower, peak, range.upper));
  },
});
