import { field, kindSchema } from '../../../schema/fields.ts';
import { bindFormula } from '../../formula/bind-formula.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { chosenBelow } from './chosen-below.ts';
import { defineMechanism } from './mechanism-kind.ts';

export const condition = defineMechanism({
  title: 'Where a condition holds',
  question: 'In which rows?',
  summary:
    'Only rows for which a formula is true lose the cell, at the rate above: what is too large to be told, what a form did not ask for.',
  family: 'Telling',
  schema: kindSchema('condition', {
    formula: field.reference('formula', {
      title: 'Formula',
      description:
        'True where cells go missing. It reads clean values, those of this column included, as they were before any modifier.',
      example: 'income > 100000',
    }),
  }),
  example: { kind: 'condition', formula: 'income > 100000' },
  defaults: { kind: 'condition', formula: 'true' },
  bind({ formula }, context, rate, at) {
    const bound = bindFormula(formula, context, `${at}/formula`);
    if (bound === undefined) return undefined;
    if (bound.type !== 'boolean') {
      context.report({
        code: 'type_mismatch',
        at: `${at}/formula`,
        message: `The formula gives ${bound.type}, and no condition.`,
        hint: 'Write a comparison, like income > 100000.',
      });
      return undefined;
    }
    const key = context.stream('cell');
    const rateOf = (rows: RowSet) => {
      const holds = bound.evaluate(rows);
      if (holds.storage !== 'number') throw new Error('condition: a truth value is a number');
      const { values, valid } = holds;
      return (row: number) => (values[row] !== 0 && (valid === undefined || valid[row] !== 0) ? rate : 0);
    };
    return {
      missing: (rows) => chosenBelow(rows.uniforms(key), rateOf(rows)),
      rates(rows) {
        const of = rateOf(rows);
        return Float64Array.from({ length: rows.count }, (_, row) => of(row));
      },
      isExact: false,
      possible: rate > 0,
      atRandom: false,
    };
  },
});
