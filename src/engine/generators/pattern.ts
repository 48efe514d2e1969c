import { field, kindSchema } from '../../schema/fields.ts';
import { rankedTexts } from '../columns/ranked-texts.ts';
import { patternLanguage } from '../pattern/pattern-language.ts';
import { defineGenerator } from './generator-kind.ts';
import { drawnRanks, orderedRanks } from './pattern-ranks.ts';
import type { ValuePromise } from './value-promise.ts';
import { wantsDistinct } from './wants-distinct.ts';

export const pattern = defineGenerator({
  title: 'Code of a certain form',
  question: 'Which form do the codes have?',
  summary:
    'Texts that fit a regular expression, every one equally likely: [A-Z]{3}-\\d{4}. Distinct where the column is unique or the key.',
  family: 'Text',
  types: ['text'],
  schema: kindSchema('pattern', {
    pattern: field.text({
      title: 'Pattern',
      description:
        'A regular expression with classes, groups, choices and bounded repeats; . and negated classes are printable ASCII.',
      example: '(SKU|ART)-[A-Z]{2}\\d{4,6}',
    }),
  }),
  example: { kind: 'pattern', pattern: '(SKU|ART)-[A-Z]{2}\\d{4,6}' },
  defaults: { kind: 'pattern', pattern: '[A-Z]{3}-\\d{4}' },
  bind({ pattern: text }, context) {
    const language = patternLanguage(text);
    if (language.kind === 'problem') {
      const { at, message, hint, repaired } = language;
      context.report({
        code: 'syntax_error',
        at: '/pattern',
        message: text.length > 40 ? `${message.slice(0, -1)} (at character ${at + 1}).` : message,
        hint,
        ...(repaired !== undefined && {
          fix: {
            title: `Change it to "${repaired}"`,
            edits: [{ op: 'set', path: `${context.path}/pattern`, value: repaired }],
          },
        }),
      });
      return undefined;
    }
    const distinct = wantsDistinct(context.column, context.table);
    context.remember(distinct ? 'distinct' : 'independent');
    // The number of a child counts the children of the parents before it; that of a root row is its identity.
    if (distinct && context.table.rows.kind !== 'count')
      context.dependOn({ kind: 'numbers', table: context.table.name });
    const draw = context.stream('value');
    const ranks = distinct
      ? orderedRanks(language.count, context.stream('order'), draw)
      : drawnRanks(language.count, draw);
    const form = new RegExp(`^(?:${text})$`);
    const promise: ValuePromise = {
      kind: 'pattern',
      columns: [context.column.name],
      says: 'fits its pattern',
      holds: ([value]) => form.test(String(value)),
    };
    return {
      nullable: false,
      distinct,
      promises: [promise],
      fill: (rows) => rankedTexts(language, ranks(rows), rows),
    };
  },
});
