import { type FormulaProblem, formulaProblem } from '../../schema/formula/formula-problem.ts';
import type { ComparisonOperator } from '../../schema/formula/formula-tree.ts';
import { compareCodePoints } from './compare-code-points.ts';
import type { NumberExpression, NumberShape, Operand } from './expression.ts';
import { type Interval } from './interval.ts';
import { type PairLoop, pairNumbers, reshape } from './number-expression.ts';
import { isTime } from './operand-types.ts';
import { pairTexts } from './text-expression.ts';
import { commonShape, readMoments, unify } from './unify.ts';

const condition: NumberShape = { type: 'boolean', scale: 0 };
const eitherAnswer = (): Interval => ({ low: 0, high: 1 });

/**
 * `left operator right` of two numbers, times, texts or (for `=` and `!=`) conditions; null where either side is.
 *
 * Decimals of different scales compare exactly. Texts are ordered by code point. A date and a timestamp are compared by
 * their days, the coarser of the two.
 */
export function comparison(
  operator: ComparisonOperator,
  left: Operand,
  right: Operand,
): NumberExpression | FormulaProblem {
  for (const operand of [left, right]) {
    if (operand.expression.storage !== 'null') continue;
    const hint = operator === '!=' ? 'Write x is not null.' : 'Write x is null.';
    return formulaProblem(operand, `Nothing is ever ${operator} null: the answer would always be null.`, hint);
  }
  const read = readMoments([left, right]);
  if (!Array.isArray(read)) return read;
  const times = read.map(({ expression }) => expression).filter(isTime);
  const [first, second] = times;
  if (first !== undefined && second !== undefined) return compareTimes(operator, first, second);
  const unified = unify(read, `${operator} compares`);
  if (unified.kind === 'problem') return unified;
  if (unified.kind === 'texts') {
    const [a, b] = unified.expressions;
    if (a === undefined || b === undefined) throw new Error('comparison: unify gave fewer expressions than operands');
    return pairTexts(a, b, condition, textComparisons[operator], eitherAnswer());
  }
  const [a, b] = unified.expressions;
  if (a === undefined || b === undefined) throw new Error('comparison: unify gave fewer expressions than operands');
  if (a.type === 'boolean' && operator !== '=' && operator !== '!=') {
    const range = { start: left.start, end: right.end };
    return formulaProblem(
      range,
      `${operator} has no meaning for conditions.`,
      'Conditions are compared with = and !=, and joined with and and or.',
    );
  }
  return pairNumbers(a, b, condition, numberComparisons[operator], eitherAnswer);
}

function compareTimes(operator: ComparisonOperator, left: NumberExpression, right: NumberExpression): NumberExpression {
  const shape: NumberShape = left.type === right.type ? commonShape([left, right]) : { type: 'date', scale: 0 };
  return pairNumbers(reshape(left, shape), reshape(right, shape), condition, numberComparisons[operator], eitherAnswer);
}

/**
 * Exact for whole numbers below 2^53 even where aligning took one of them above: rounding keeps order, so what exceeds
 * 2^53 still exceeds everything below.
 */
const numberComparisons: Readonly<Record<ComparisonOperator, PairLoop>> = {
  '=': (a, b, to, count) => {
    for (let i = 0; i < count; i++) to[i] = (a[i] as number) === (b[i] as number) ? 1 : 0;
  },
  '!=': (a, b, to, count) => {
    for (let i = 0; i < count; i++) to[i] = (a[i] as number) !== (b[i] as number) ? 1 : 0;
  },
  '<': (a, b, to, count) => {
    for (let i = 0; i < count; i++) to[i] = (a[i] as number) < (b[i] as number) ? 1 : 0;
  },
  '<=': (a, b, to, count) => {
    for (let i = 0; i < count; i++) to[i] = (a[i] as number) <= (b[i] as number) ? 1 : 0;
  },
  '>': (a, b, to, count) => {
    for (let i = 0; i < count; i++) to[i] = (a[i] as number) > (b[i] as number) ? 1 : 0;
  },
  '>=': (a, b, to, count) => {
    for (let i = 0; i < count; i++) to[i] = (a[i] as number) >= (b[i] as number) ? 1 : 0;
  },
};

const textComparisons: Readonly<Record<ComparisonOperator, (left: string, right: string) => number>> = {
  '=': (left, right) => (left === right ? 1 : 0),
  '!=': (left, right) => (left === right ? 0 : 1),
  '<': (left, right) => (compareCodePoints(left, right) < 0 ? 1 : 0),
  '<=': (left, right) => (compareCodePoints(left, right) <= 0 ? 1 : 0),
  '>': (left, right) => (compareCodePoints(left, right) > 0 ? 1 : 0),
  '>=': (left, right) => (compareCodePoints(left, right) >= 0 ? 1 : 0),
};
