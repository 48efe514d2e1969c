import { field, kindSchema } from '../../../schema/fields.ts';
import { pow } from '../../math/pow.ts';
import { powerSum } from '../../math/power-sum.ts';
import { guideTable } from '../../random/guide-table.ts';
import { defineCountLaw } from '../count-law-kind.ts';
import { scaledDraw } from './scaled-draw.ts';

export const zipfCount = defineCountLaw({
  title: 'A few have very many',
  question: 'How many at most, and how steeply do large numbers get rare?',
  summary: 'One is the commonest, two about half as common, and so on: followers, citations, comments.',
  family: 'Counts',
  schema: kindSchema('zipf', {
    size: field.integer(
      { title: 'At most', description: 'The greatest number of children; the smallest is 1.', example: 1000 },
      { min: 1, max: 65536 },
    ),
    exponent: field.number(
      {
        title: 'Exponent',
        description: 'How steeply large numbers get rare: 0 is even, 1 is mild, 2 is steep.',
        example: 1.6,
      },
      { min: 0, max: 10 },
    ),
  }),
  example: { kind: 'zipf', size: 1000, exponent: 1.6 },
  defaults: { kind: 'zipf', size: 100, exponent: 1.5 },
  bind({ size, exponent }) {
    const table = guideTable(Float64Array.from({ length: size }, (_, i) => pow(i + 1, -exponent)));
    return scaledDraw(powerSum(exponent - 1, size) / powerSum(exponent, size), (u) => table.pick(u) + 1);
  },
});
