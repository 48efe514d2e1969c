import { NUMERIC_TYPES } from '../../../schema/column-type.ts';
import { field, kindSchema } from '../../../schema/fields.ts';
import { targetColumn } from '../target-column.ts';
import { definePick } from './pick-kind.ts';

export const weightedPick = definePick({
  title: 'By a column',
  question: 'Which of its numbers says how often a row is picked?',
  summary: 'Every row of the target is picked in proportion to a number it carries: a popularity, a size, a budget.',
  family: 'Picks',
  schema: kindSchema('weighted', {
    column: field.reference('child_column', {
      title: 'Weight',
      description: 'A column of numbers of the target. Twice the number comes twice as often; 0 and empty never come.',
      example: 'popularity',
    }),
  }),
  example: { kind: 'weighted', column: 'popularity' },
  defaults: { kind: 'weighted', column: '' },
  bind({ column: name }, context, target, at) {
    const column = targetColumn(target, name, context, `${at}/column`);
    if (column === undefined) return undefined;
    const { type } = context.shapeOf(column);
    if (!NUMERIC_TYPES.includes(type)) {
      context.report({
        code: 'type_mismatch',
        at: `${at}/column`,
        message: `"${name}" is ${type}, and no number.`,
        hint: 'Choose a column of numbers.',
      });
      return undefined;
    }
    return {
      kind: 'weighted',
      weights(rows) {
        const vector = rows.column(name);
        if (vector.storage !== 'number') throw new Error(`weighted: ${name} holds no numbers`);
        const { values, valid } = vector;
        return valid === undefined ? values : values.map((value, row) => (valid[row] === 0 ? 0 : value));
      },
    };
  },
});
