import type { NumberExpression, NumberShape, TextExpression } from './expression.ts';
import { type Assumptions, outcomeOf } from './outcome.ts';
import { scratchCodes, scratchFlags, scratchNumbers } from './scratch.ts';

/** The same number in every row. */
export function numberConstant(value: number, shape: NumberShape): NumberExpression {
  let values = new Float64Array(0);
  return {
    storage: 'number',
    type: shape.type,
    scale: shape.scale,
    nullable: false,
    constant: value,
    run({ count }) {
      if (values.length < count) values = new Float64Array(count).fill(value);
      return { storage: 'number', values };
    },
    outcome: (assumptions) => outcomeOf({ low: value, high: value }, [], shape, assumptions),
  };
}

/** The same text in every row. */
export function textConstant(text: string): TextExpression {
  const codes = scratchCodes();
  const dictionary = { texts: [text] };
  return {
    storage: 'text',
    type: 'text',
    scale: 0,
    nullable: false,
    constant: text,
    run: ({ count }) => ({ storage: 'dictionary', codes: codes(count), dictionary }),
    canBeNull: () => false,
  };
}

/** Null in every row, as a number. */
export function nullNumber(shape: NumberShape): NumberExpression {
  const numbers = scratchNumbers();
  const flags = scratchFlags();
  return {
    storage: 'number',
    type: shape.type,
    scale: shape.scale,
    nullable: true,
    run: ({ count }) => ({ storage: 'number', values: numbers(count), valid: flags(count) }),
    outcome: (assumptions: Assumptions) => outcomeOf({ low: 0, high: 0 }, [], shape, assumptions, true),
  };
}

/** Null in every row, as a text. */
export function nullText(): TextExpression {
  const codes = scratchCodes();
  const flags = scratchFlags();
  const dictionary = { texts: [''] };
  return {
    storage: 'text',
    type: 'text',
    scale: 0,
    nullable: true,
    run: ({ count }) => ({ storage: 'dictionary', codes: codes(count), dictionary, valid: flags(count) }),
    canBeNull: () => true,
  };
}

/** The expression, computed at once where all it is made of is constant; nulls stay what they are. */
export function foldNumber(
  expression: NumberExpression,
  operands: readonly (NumberExpression | TextExpression)[],
): NumberExpression {
  if (operands.some((operand) => operand.constant === undefined)) return expression;
  const { values, valid } = expression.run({ inputs: [], count: 1 });
  if (valid !== undefined && valid[0] === 0) return expression;
  return numberConstant(values[0] as number, expression);
}
