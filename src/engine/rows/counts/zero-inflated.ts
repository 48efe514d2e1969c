import { kindUnion } from '../../../schema/document-model.ts';
import { field, kindSchema } from '../../../schema/fields.ts';
import { insideUnit } from '../../random/inside-unit.ts';
import { defineCountLaw } from '../count-law-kind.ts';
import { PLAIN_COUNT_LAWS } from './plain-laws.ts';

export const zeroInflatedCount = defineCountLaw({
  title: 'Many with none at all',
  question: 'How many parents have none, and how many have the others?',
  summary:
    'A share of the parents never has a child; the others follow a law of their own, which may give none as well.',
  family: 'Counts',
  schema: kindSchema('zero_inflated', {
    zero_share: field.number(
      { title: 'Without any', description: 'The share of parents that never have a child, from 0 to 1.', example: 0.4 },
      { min: 0, max: 0.999 },
    ),
    law: field.nested(kindUnion(PLAIN_COUNT_LAWS), {
      title: 'The others',
      description: 'The law of how many children the other parents have.',
      example: { kind: 'poisson', mean: 5 },
    }),
  }),
  example: { kind: 'zero_inflated', zero_share: 0.4, law: { kind: 'poisson', mean: 5 } },
  defaults: { kind: 'zero_inflated', zero_share: 0.5, law: { kind: 'poisson', mean: 5 } },
  bind({ zero_share, law }, context, at) {
    const others = PLAIN_COUNT_LAWS.find((each) => each.kind === law.kind)?.bind(law, context, `${at}/law`);
    if (others === undefined) return undefined;
    const rest = 1 - zero_share;
    const stated = rest * others.mean;
    return {
      mean: stated,
      needsSecond: others.needsSecond,
      // The stated mean is handed on as it was stated, not as a product taken apart again.
      count: (u, v, mean) =>
        u < zero_share
          ? 0
          : others.count(insideUnit((u - zero_share) / rest), v, mean === stated ? others.mean : mean / rest),
    };
  },
});
