import { field, kindSchema } from '../../schema/fields.ts';
import type { NumericLaw } from '../laws/law.ts';
import { zipfRanks } from '../laws/zipf-ranks.ts';
import { powerSum } from '../math/power-sum.ts';
import { defineLaw } from './define-law.ts';
import { checkExactRange } from './exact-range.ts';
import { unitsPerOne } from './numeric-shape.ts';
import { ofUniform } from './of-uniform.ts';

export const zipf = defineLaw({
  title: 'Rank by popularity',
  question: 'How many ranks, and how steeply does popularity fall?',
  summary:
    'Numbers in order of popularity: the first is the commonest, the second about half as common: ranks, family sizes.',
  family: 'Numbers',
  types: ['integer', 'decimal', 'float'],
  schema: kindSchema('zipf', {
    size: field.parameter(
      { title: 'Ranks', description: 'How many different numbers there are.', example: 1000 },
      { min: 1, max: 1e9, whole: true },
    ),
    exponent: field.parameter(
      {
        title: 'Exponent',
        description: 'How steeply popularity falls: 0 is even, 1 is natural language, 2 is steep.',
        example: 1.1,
      },
      { min: 0, max: 10 },
    ),
    from: field
      .parameter(
        {
          title: 'From',
          description: 'The smallest number, which is the commonest: 1 where it is left out.',
          example: 0,
          fallback: 1,
        },
        { min: -1e12, max: 1e12, whole: true },
      )
      .optional(),
  }),
  example: { kind: 'zipf', size: 1000, exponent: 1.1 },
  defaults: { kind: 'zipf', size: 100, exponent: 1 },
  bind({ size, exponent, from = 1 }, context) {
    if (!checkExactRange(context, from, from + size - 1)) return undefined;
    const ranks = zipfRanks(exponent, size);
    const total = powerSum(exponent, size);
    const mean = powerSum(exponent - 1, size) / total;
    const law: NumericLaw = {
      kind: 'numeric',
      cdf: (x) => ranks.cdf(Math.floor(x + 1e-9) - from),
      mean: mean + from - 1,
      sd: Math.sqrt(Math.max(0, powerSum(exponent - 2, size) / total - mean * mean)),
      step: 1,
    };
    const units = unitsPerOne(context.scale);
    return ofUniform(context, law, (values, count) => {
      ranks.fill(values, count, values);
      for (let i = 0; i < count; i++) values[i] = ((values[i] as number) + from) * units;
    });
  },
});
