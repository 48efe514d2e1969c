import { field, kindSchema } from '../../../schema/fields.ts';
import { defineCountLaw } from '../count-law-kind.ts';

export const uniformCount = defineCountLaw({
  title: 'Anything between',
  question: 'From how many to how many?',
  summary: 'Every number from the least to the most is equally likely.',
  family: 'Counts',
  schema: kindSchema('uniform', {
    min: field.integer(
      { title: 'At least', description: 'The least number of children.', example: 1 },
      { min: 0, max: 1e9 },
    ),
    max: field.integer(
      { title: 'At most', description: 'The greatest number of children.', example: 5 },
      { min: 0, max: 1e9 },
    ),
  }),
  example: { kind: 'uniform', min: 1, max: 5 },
  defaults: { kind: 'uniform', min: 1, max: 5 },
  bind({ min, max }, context, at) {
    if (max < min) {
      context.report({
        code: 'infeasible',
        at: `${at}/max`,
        message: `At most ${max} is less than at least ${min}.`,
        hint: 'Make the second number the greater one.',
        fix: {
          title: `Swap ${min} and ${max}`,
          edits: [
            { op: 'set', path: `${context.path}${at}/min`, value: max },
            { op: 'set', path: `${context.path}${at}/max`, value: min },
          ],
        },
      });
      return undefined;
    }
    const stated = (min + max) / 2;
    return {
      mean: stated,
      needsSecond: true,
      count(u, v, mean) {
        const drawn = min + Math.floor(u * (max - min + 1));
        return mean === stated ? drawn : Math.floor((drawn * mean) / stated + v);
      },
    };
  },
});
