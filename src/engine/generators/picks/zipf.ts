import { field, kindSchema } from '../../../schema/fields.ts';
import { zipfRanks } from '../../laws/zipf-ranks.ts';
import { pow } from '../../math/pow.ts';
import { definePick } from './pick-kind.ts';

export const zipfPick = definePick({
  title: 'A few favourites',
  question: 'How much do the favourites lead?',
  summary:
    'A few rows are picked very often and most rarely: best-sellers, busy users. The favourites are spread over the table.',
  family: 'Picks',
  schema: kindSchema('zipf', {
    exponent: field.number(
      {
        title: 'Exponent',
        description: 'How fast popularity falls with rank: 0.5 is mild, 1 is typical, 2 is extreme.',
        example: 1.1,
      },
      { above: 0, max: 8 },
    ),
  }),
  example: { kind: 'zipf', exponent: 1.1 },
  defaults: { kind: 'zipf', exponent: 1 },
  bind: ({ exponent }) => ({
    kind: 'ranked',
    skewed: true,
    forSize: (size) => zipfRanks(exponent, size),
    weightOf: (rank) => pow(rank + 1, -exponent),
  }),
});
