import { field, kindSchema } from '../../../schema/fields.ts';
import { defineWeighting } from './weighting-kind.ts';

export const headTailWeighting = defineWeighting({
  title: 'A head and a tail',
  question: 'How many values make up most of it?',
  summary: 'The first values share most of the rows evenly, the others share the rest: the 80/20 rule.',
  family: 'Weights',
  schema: kindSchema('head_tail', {
    head: field.integer(
      { title: 'Head', description: 'How many values, from the first on, belong to the head.', example: 2 },
      { min: 1 },
    ),
    share: field.number(
      { title: 'Share of the head', description: 'What part of the rows the head gets, from 0 to 1.', example: 0.8 },
      { above: 0, below: 1 },
    ),
  }),
  example: { kind: 'head_tail', head: 1, share: 0.8 },
  defaults: { kind: 'head_tail', head: 1, share: 0.8 },
  bind({ head, share }, context, count, at) {
    if (head >= count) {
      context.report({
        code: 'out_of_range',
        at: `${at}/head`,
        message: `A head of ${head} leaves no tail: there are ${count} values.`,
        hint: `Take a head of at most ${count - 1}, or add values.`,
        ...(count > 1 && {
          fix: {
            title: `Take ${count - 1}`,
            edits: [{ op: 'set', path: `${context.path}${at}/head`, value: count - 1 }],
          },
        }),
      });
      return undefined;
    }
    return Array.from({ length: count }, (_, place) => (place < head ? share / head : (1 - share) / (count - head)));
  },
});
