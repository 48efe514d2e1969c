import { field, kindSchema } from '../../../schema/fields.ts';
import { pow } from '../../math/pow.ts';
import { defineWeighting } from './weighting-kind.ts';

export const zipfWeighting = defineWeighting({
  title: 'Falling by rank',
  question: 'How much does the first lead?',
  summary: 'The first value is the commonest, the second about half as common, and so on: a Zipf law over the list.',
  family: 'Weights',
  schema: kindSchema('zipf', {
    exponent: field.number(
      {
        title: 'Exponent',
        description: 'How fast the shares fall: 0.5 is mild, 1 is typical, 2 is extreme.',
        example: 1,
      },
      { above: 0, max: 8 },
    ),
  }),
  example: { kind: 'zipf', exponent: 1 },
  defaults: { kind: 'zipf', exponent: 1 },
  bind: ({ exponent }, _context, count) => Array.from({ length: count }, (_, rank) => pow(rank + 1, -exponent)),
});
