import { field, kindSchema } from '../../schema/fields.ts';
import { mapInto } from '../columns/map-into.ts';
import { defineGenerator } from './generator-kind.ts';
import { proseTexts } from './prose-texts.ts';

const MOST_WORDS = 500;
/** The numbers of words where a document states none. */
const USUAL = { words: [1, 4], sentence: [6, 14], paragraph: [30, 70] } as const;

export const text = defineGenerator({
  title: 'Filler text',
  question: 'Words, sentences or paragraphs, and how long?',
  summary: 'Latin words without meaning, as filler for names, comments and descriptions.',
  family: 'Text',
  types: ['text'],
  schema: kindSchema('text', {
    part: field.choice(['words', 'sentence', 'paragraph'], {
      title: 'Part',
      description: 'Bare words, one sentence, or a paragraph of several sentences.',
      example: 'sentence',
    }),
    min: field
      .integer(
        {
          title: 'At least',
          description: 'The least number of words; every number up to the greatest comes equally often.',
          example: 6,
          unit: 'words',
        },
        { min: 1, max: MOST_WORDS },
      )
      .optional(),
    max: field
      .integer(
        { title: 'At most', description: 'The greatest number of words.', example: 14, unit: 'words' },
        { min: 1, max: MOST_WORDS },
      )
      .optional(),
  }),
  example: { kind: 'text', part: 'sentence', min: 6, max: 14 },
  defaults: { kind: 'text', part: 'sentence' },
  bind({ part, min, max }, context) {
    const [usualLeast, usualMost] = USUAL[part];
    const least = min ?? Math.min(usualLeast, max ?? usualLeast);
    const most = max ?? Math.max(usualMost, least);
    if (least > most) {
      context.report({
        code: 'infeasible',
        at: '/max',
        message: `At most ${most} words is less than at least ${least}.`,
        hint: 'Move the greatest number above the least one.',
        fix: { title: `Set it to ${least}`, edits: [{ op: 'set', path: `${context.path}/max`, value: least }] },
      });
      return undefined;
    }
    const words = context.list('en_US/words');
    const lengthKey = context.stream('length');
    const make = proseTexts(words, part, context.stream('value'));
    return {
      nullable: false,
      distinct: false,
      fill(rows) {
        const uniforms = rows.uniforms(lengthKey);
        const lengths = mapInto(
          new Int32Array(rows.count),
          uniforms,
          (u) => least + Math.floor(u * (most - least + 1)),
        );
        return make(rows, lengths);
      },
    };
  },
});
