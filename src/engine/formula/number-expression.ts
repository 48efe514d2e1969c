import { foldNumber } from './constants.ts';
import { conversion, type NumberLoop } from './convert-number.ts';
import type { NumberExpression, NumberShape } from './expression.ts';
import { type Interval, rising } from './interval.ts';
import { outcomeOf } from './outcome.ts';
import { bothValid, finiteOnly, numberVector, scratchFlags, scratchNumbers } from './scratch.ts';

/** Fills the first `count` elements of `to` from those of two arrays. */
export type PairLoop = (left: Float64Array, right: Float64Array, to: Float64Array, count: number) => void;

/**
 * One number out of one: null where the operand is, and where the result is not finite.
 *
 * @param values the interval that holds the loop's results for operands of an interval
 */
export function mapNumber(
  operand: NumberExpression,
  shape: NumberShape,
  loop: NumberLoop,
  values: (of: Interval) => Interval,
): NumberExpression {
  const numbers = scratchNumbers();
  const flags = scratchFlags();
  const expression: NumberExpression = {
    storage: 'number',
    type: shape.type,
    scale: shape.scale,
    nullable: operand.nullable,
    run(block) {
      const { values, valid } = operand.run(block);
      const to = numbers(block.count);
      loop(values, to, block.count);
      return numberVector(to, finiteOnly(flags, to, valid, block.count));
    },
    outcome(assumptions) {
      const of = operand.outcome(assumptions);
      return outcomeOf(values(of), [of], shape, assumptions);
    },
  };
  return foldNumber(expression, [operand]);
}

/**
 * One number out of two: null where either is, where the result is not finite, and, for `zeros: 'are null'`, where the
 * right operand is 0.
 *
 * @param interval the interval that holds the loop's results for operands of two intervals
 */
export function pairNumbers(
  left: NumberExpression,
  right: NumberExpression,
  shape: NumberShape,
  loop: PairLoop,
  interval: (left: Interval, right: Interval) => Interval,
  zeros: 'are null' | 'are numbers' = 'are numbers',
): NumberExpression {
  const numbers = scratchNumbers();
  const flags = scratchFlags();
  const finiteFlags = scratchFlags();
  const nullAtZero = zeros === 'are null' && (right.constant === undefined || right.constant === 0);
  const zeroFlags = scratchFlags();
  const expression: NumberExpression = {
    storage: 'number',
    type: shape.type,
    scale: shape.scale,
    nullable: left.nullable || right.nullable || nullAtZero,
    run(block) {
      const { count } = block;
      const a = left.run(block);
      const b = right.run(block);
      const to = numbers(count);
      loop(a.values, b.values, to, count);
      let valid = bothValid(flags, a.valid, b.valid, count);
      if (nullAtZero) {
        const nonZero = zeroFlags(count);
        for (let i = 0; i < count; i++) {
          nonZero[i] = b.values[i] !== 0 && (valid === undefined || valid[i] !== 0) ? 1 : 0;
        }
        valid = nonZero;
      }
      return numberVector(to, finiteOnly(finiteFlags, to, valid, count));
    },
    outcome(assumptions) {
      const a = left.outcome(assumptions);
      const b = right.outcome(assumptions);
      const meetsZero = nullAtZero && b.low <= 0 && b.high >= 0;
      return outcomeOf(interval(a, b), [a, b], shape, assumptions, meetsZero);
    },
  };
  return foldNumber(expression, [left, right]);
}

/** The same value in another shape; exact wherever both shapes are. */
export function reshape(expression: NumberExpression, shape: NumberShape): NumberExpression {
  const convert = conversion(expression.type, expression.scale, shape.type, shape.scale);
  if (convert !== undefined) return mapNumber(expression, shape, convert, rising(convert));
  return expression.type === shape.type && expression.scale === shape.scale
    ? expression
    : { ...expression, type: shape.type, scale: shape.scale };
}
