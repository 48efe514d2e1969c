import type { NumberVector } from '../columns/vector.ts';
import { foldNumber } from './constants.ts';
import type { NumberLoop } from './convert-number.ts';
import type { Expression, NumberExpression, NumberShape } from './expression.ts';
import { falling } from './interval.ts';
import { mapNumber } from './number-expression.ts';
import { outcomeOf } from './outcome.ts';
import { numberVector, scratchFlags, scratchNumbers } from './scratch.ts';

const condition: NumberShape = { type: 'boolean', scale: 0 };

/** `left and right`, three-valued: false where either is false, otherwise null where either is null. */
export function conjunction(left: NumberExpression, right: NumberExpression): NumberExpression {
  return connective(left, right, 0);
}

/** `left or right`, three-valued: true where either is true, otherwise null where either is null. */
export function disjunction(left: NumberExpression, right: NumberExpression): NumberExpression {
  return connective(left, right, 1);
}

/** Whether one of the conditions is true, three-valued; there must be at least one. */
export function anyOf(conditions: readonly NumberExpression[]): NumberExpression {
  const [first, ...others] = conditions;
  if (first === undefined) throw new Error('anyOf: conditions must not be empty');
  if (others.length === 0) return first;
  const middle = conditions.length >>> 1;
  return disjunction(anyOf(conditions.slice(0, middle)), anyOf(conditions.slice(middle)));
}

/** `not operand`; null stays null. */
export function negation(operand: NumberExpression): NumberExpression {
  return mapNumber(operand, condition, turnRound, falling(turnRound));
}

const turnRound: NumberLoop = (from, to, count) => {
  for (let i = 0; i < count; i++) to[i] = from[i] === 0 ? 1 : 0;
};

/** Whether the operand is null; itself never null. */
export function isNull(operand: Exclude<Expression, { storage: 'null' }>): NumberExpression {
  const numbers = scratchNumbers();
  const expression: NumberExpression = {
    storage: 'number',
    type: 'boolean',
    scale: 0,
    nullable: false,
    run(block) {
      const { valid } = operand.run(block);
      const to = numbers(block.count);
      for (let i = 0; i < block.count; i++) to[i] = valid !== undefined && valid[i] === 0 ? 1 : 0;
      return numberVector(to, undefined);
    },
    outcome: (assumptions) => outcomeOf({ low: 0, high: 1 }, [], condition, assumptions),
  };
  return foldNumber(expression, [operand]);
}

/** Where one side has the deciding value (0 for and, 1 for or) so has the result, even if the other is null. */
function connective(left: NumberExpression, right: NumberExpression, deciding: 0 | 1): NumberExpression {
  const numbers = scratchNumbers();
  const flags = scratchFlags();
  const expression: NumberExpression = {
    storage: 'number',
    type: 'boolean',
    scale: 0,
    nullable: left.nullable || right.nullable,
    run(block) {
      const { count } = block;
      const a = left.run(block);
      const b = right.run(block);
      const to = numbers(count);
      const other = 1 - deciding;
      if (a.valid === undefined && b.valid === undefined) {
        for (let i = 0; i < count; i++) to[i] = a.values[i] === deciding || b.values[i] === deciding ? deciding : other;
        return numberVector(to, undefined);
      }
      const valid = flags(count);
      for (let i = 0; i < count; i++) {
        const decided = decides(a, i, deciding) || decides(b, i, deciding);
        to[i] = decided ? deciding : other;
        valid[i] = decided || (isValid(a, i) && isValid(b, i)) ? 1 : 0;
      }
      return numberVector(to, valid);
    },
    outcome(assumptions) {
      const operands = [left.outcome(assumptions), right.outcome(assumptions)];
      return outcomeOf({ low: 0, high: 1 }, operands, condition, assumptions);
    },
  };
  return foldNumber(expression, [left, right]);
}

function isValid(vector: NumberVector, row: number): boolean {
  return vector.valid === undefined || vector.valid[row] !== 0;
}

function decides(vector: NumberVector, row: number, deciding: 0 | 1): boolean {
  return vector.values[row] === deciding && isValid(vector, row);
}
