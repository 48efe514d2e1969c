import type { ColumnType } from '../../schema/column-type.ts';
import type { DictionaryVector, NumberVector, Vector } from '../columns/vector.ts';
import type { Assumptions, Outcome } from './outcome.ts';

/** The rows a formula is evaluated for: one vector an input, each at least `count` rows long. */
export interface FormulaBlock {
  readonly inputs: readonly Vector[];
  readonly count: number;
}

/** The types whose values lie in a `NumberVector`. */
export type NumberType = Exclude<ColumnType, 'text' | 'uuid' | 'json'>;

/** What a number means: its type, and the decimal places by which an integer or decimal is scaled (0 for all others). */
export interface NumberShape {
  readonly type: NumberType;
  readonly scale: number;
}

/**
 * A part of a formula with its static type.
 *
 * `run` computes a whole block; what it gives may be longer than the block, belongs to the expression until its next
 * run and is never written by others. The values of null rows mean nothing. `nullable` says whether a null is possible
 * short of an overflow, whatever the inputs hold; `outcome` and `canBeNull` say it of inputs of which more is known.
 */
export type Expression = NumberExpression | TextExpression | NullExpression;

export interface NumberExpression extends NumberShape {
  readonly storage: 'number';
  readonly nullable: boolean;
  readonly constant?: number;
  run(block: FormulaBlock): NumberVector;
  outcome(assumptions: Assumptions): Outcome;
}

export interface TextExpression {
  readonly storage: 'text';
  readonly type: 'text';
  readonly scale: 0;
  readonly nullable: boolean;
  readonly constant?: string;
  run(block: FormulaBlock): DictionaryVector;
  canBeNull(assumptions: Assumptions): boolean;
}

/** The word `null`, which takes its type from what stands beside it. */
export interface NullExpression {
  readonly storage: 'null';
  readonly type: 'null';
}

/** An expression with its place in the formula, for messages. */
export interface Operand<E extends Expression = Expression> {
  readonly expression: E;
  readonly start: number;
  readonly end: number;
}

/** The expression, computed once a block however often it runs. */
export function once<E extends Expression>(expression: E): E {
  if (expression.storage === 'null' || expression.constant !== undefined) return expression;
  let last: FormulaBlock | undefined;
  let result: Vector | undefined;
  const run = (block: FormulaBlock) => {
    if (result === undefined || last !== block) result = expression.run(block);
    last = block;
    return result;
  };
  // `run` gives what the expression's own gives, which its storage decides.
  const computedOnce = { ...expression, run } as E;
  return expression.storage === 'number' ? { ...computedOnce, outcome: outcomeOnce(expression) } : computedOnce;
}

/** Operands are shared so that formulas grow no faster than their texts; what is concluded of them must not either. */
function outcomeOnce(expression: NumberExpression): NumberExpression['outcome'] {
  let last: Assumptions | undefined;
  let outcome: Outcome | undefined;
  return (assumptions) => {
    if (outcome === undefined || last !== assumptions) outcome = expression.outcome(assumptions);
    last = assumptions;
    return outcome;
  };
}
