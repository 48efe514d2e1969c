import type { FormulaProblem } from '../../schema/formula/formula-problem.ts';
import type { ArithmeticOperator } from '../../schema/formula/formula-tree.ts';
import { describeType } from './describe-type.ts';
import type { NumberExpression, Operand } from './expression.ts';
import { ANY_NUMBER, corners, falling, hull, type Interval, isBounded } from './interval.ts';
import { mapNumber, type PairLoop, pairNumbers, reshape } from './number-expression.ts';
import { isNumeric, isTime, numericOperand } from './operand-types.ts';
import { powerOfTen } from './powers-of-ten.ts';
import { timeArithmetic } from './time-arithmetic.ts';
import { commonShape, readMoments } from './unify.ts';

const largestScale = 9;
const float = { type: 'float', scale: 0 } as const;

/**
 * `left operator right` of two numbers, or of times and days.
 *
 * Integers and decimals stay exact under + - * and % while their scaled values stay below 2^53; a product with more than 9
 * decimal places is a float, a quotient always. Division by zero is null; % has the sign of its right side (floor).
 */
export function arithmetic(
  operator: ArithmeticOperator,
  left: Operand,
  right: Operand,
): NumberExpression | FormulaProblem {
  const read = readMoments([left, right]);
  if (!Array.isArray(read)) return read;
  const [first = left, second = right] = read;
  if (isTime(first.expression) || isTime(second.expression)) return timeArithmetic(operator, first, second);
  const a = numericOperand(first, `${operator} computes with numbers`, hintFor(operator, first, second));
  if ('kind' in a) return a;
  const b = numericOperand(second, `${operator} computes with numbers`, hintFor(operator, first, second));
  if ('kind' in b) return b;
  switch (operator) {
    case '+':
      return aligned(a, b, add);
    case '-':
      return aligned(a, b, subtract);
    case '*':
      return product(a, b);
    case '/':
      return quotient(a, b);
    case '%':
      return remainder(a, b);
  }
}

/** `-operand`, of the operand's own type. */
export function negative(operand: Operand): NumberExpression | FormulaProblem {
  const number = numericOperand(operand, '- computes with numbers', 'Put a number behind it.');
  return 'kind' in number ? number : mapNumber(number, number, negate, falling(negate));
}

/** The whole number of times `right` fits into `left`, rounded down; null for a divisor of 0. */
export function wholeQuotient(left: NumberExpression, right: NumberExpression): NumberExpression {
  const shape = commonShape([left, right]);
  const integer = { type: 'integer', scale: 0 } as const;
  return pairNumbers(
    reshape(left, shape),
    reshape(right, shape),
    integer,
    floorDivide,
    quotients(floorDivide, shape.type !== 'float'),
    'are null',
  );
}

function aligned(left: NumberExpression, right: NumberExpression, loop: PairLoop): NumberExpression {
  const shape = commonShape([left, right]);
  return pairNumbers(reshape(left, shape), reshape(right, shape), shape, loop, corners(loop));
}

function product(left: NumberExpression, right: NumberExpression): NumberExpression {
  if (left.type === 'float' || right.type === 'float') {
    return pairNumbers(reshape(left, float), reshape(right, float), float, multiply, corners(multiply));
  }
  const scale = left.scale + right.scale;
  if (scale <= largestScale) {
    const type = left.type === 'integer' && right.type === 'integer' ? 'integer' : 'decimal';
    return pairNumbers(left, right, { type, scale }, multiply, corners(multiply));
  }
  const divisor = powerOfTen(scale);
  const scaledDown: PairLoop = (a, b, to, count) => {
    for (let i = 0; i < count; i++) to[i] = ((a[i] as number) * (b[i] as number)) / divisor;
  };
  return pairNumbers(left, right, float, scaledDown, corners(scaledDown));
}

/** One rounding where both are exact: the scales are made equal before the division. */
function quotient(left: NumberExpression, right: NumberExpression): NumberExpression {
  if (left.type === 'float' || right.type === 'float') {
    return pairNumbers(
      reshape(left, float),
      reshape(right, float),
      float,
      divide,
      quotients(divide, false),
      'are null',
    );
  }
  const shape = commonShape([left, right]);
  return pairNumbers(reshape(left, shape), reshape(right, shape), float, divide, quotients(divide, true), 'are null');
}

function remainder(left: NumberExpression, right: NumberExpression): NumberExpression {
  const shape = commonShape([left, right]);
  const loop = shape.type === 'float' ? floatRemainder : exactRemainder;
  return pairNumbers(
    reshape(left, shape),
    reshape(right, shape),
    shape,
    loop,
    remainders(shape.type !== 'float'),
    'are null',
  );
}

function hintFor(operator: ArithmeticOperator, left: Operand, right: Operand): string {
  const types = [left.expression.type, right.expression.type];
  if (types.includes('null')) return 'Leave the null out, or give it a value with coalesce(a, 0).';
  if (types.includes('boolean')) return 'Turn a condition into a number with if(condition, 1, 0).';
  if (operator === '+' && types.includes('text')) return 'Texts are joined with concat(a, b).';
  const odd = [left, right].find(({ expression }) => !isNumeric(expression));
  return `Replace ${describeType(odd?.expression.type ?? 'text')} by a number; a number is written without quotes.`;
}

/**
 * Quotients have their extremes at corners on either side of 0, which itself divides nothing: whole numbers come no nearer
 * to it than 1, floats as near as a double can.
 */
function quotients(loop: PairLoop, isExact: boolean): (left: Interval, right: Interval) => Interval {
  const ofOneSign = corners(loop);
  return (left, right) => {
    if (right.low > 0 || right.high < 0) return ofOneSign(left, right);
    if (!isExact) return ANY_NUMBER;
    const above = right.high >= 1 ? [ofOneSign(left, { low: 1, high: right.high })] : [];
    const below = right.low <= -1 ? [ofOneSign(left, { low: right.low, high: -1 })] : [];
    return above.length + below.length === 0 ? { low: 0, high: 0 } : hull([...above, ...below]);
  };
}

const largestExact = 9007199254740991;

/** From 0 to the divisor. Beyond 2^53 exact remainders are not exact, and may lie anywhere. */
function remainders(isExact: boolean): (left: Interval, right: Interval) => Interval {
  return (left, right) => {
    const all = hull([left, right]);
    if (isExact && isBounded(left) && (all.low < -largestExact || all.high > largestExact)) return ANY_NUMBER;
    return { low: Math.min(0, right.low), high: Math.max(0, right.high) };
  };
}

const negate = (from: Float64Array, to: Float64Array, count: number) => {
  for (let i = 0; i < count; i++) to[i] = -(from[i] as number);
};

const add: PairLoop = (a, b, to, count) => {
  for (let i = 0; i < count; i++) to[i] = (a[i] as number) + (b[i] as number);
};

const subtract: PairLoop = (a, b, to, count) => {
  for (let i = 0; i < count; i++) to[i] = (a[i] as number) - (b[i] as number);
};

const multiply: PairLoop = (a, b, to, count) => {
  for (let i = 0; i < count; i++) to[i] = (a[i] as number) * (b[i] as number);
};

const divide: PairLoop = (a, b, to, count) => {
  for (let i = 0; i < count; i++) to[i] = (a[i] as number) / (b[i] as number);
};

const floorDivide: PairLoop = (a, b, to, count) => {
  for (let i = 0; i < count; i++) to[i] = Math.floor((a[i] as number) / (b[i] as number));
};

/** Exact for whole numbers below 2^53, whose quotient never rounds up to a whole number it is not. */
const exactRemainder: PairLoop = (a, b, to, count) => {
  for (let i = 0; i < count; i++) {
    const divisor = b[i] as number;
    to[i] = (a[i] as number) - divisor * Math.floor((a[i] as number) / divisor);
  }
};

const floatRemainder: PairLoop = (a, b, to, count) => {
  for (let i = 0; i < count; i++) {
    const divisor = b[i] as number;
    const rest = (a[i] as number) % divisor;
    to[i] = rest !== 0 && rest < 0 !== divisor < 0 ? rest + divisor : rest;
  }
};
