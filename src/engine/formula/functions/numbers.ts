import { formulaProblem } from '../../../schema/formula/formula-problem.ts';
import { wholeQuotient } from '../arithmetic.ts';
import type { NumberLoop } from '../convert-number.ts';
import type { NumberExpression, NumberShape } from '../expression.ts';
import { type FormulaFunction, formulaFunction, numberAt } from '../formula-function.ts';
import { rising } from '../interval.ts';
import { mapNumber, reshape } from '../number-expression.ts';
import { powerOfTen } from '../powers-of-ten.ts';
import { roundHalfAway } from '../round-half-away.ts';

const integer: NumberShape = { type: 'integer', scale: 0 };
const mostDigits = 9;

const abs = formulaFunction({
  name: 'abs',
  family: 'Numbers',
  title: 'Size without sign',
  summary: 'The number without its sign.',
  parameters: [{ name: 'x', accepts: 'number' }],
  example: 'abs(balance)',
  compile(call) {
    const operand = numberAt(call, 0);
    const loop: NumberLoop = (from, to, count) => {
      for (let i = 0; i < count; i++) to[i] = Math.abs(from[i] as number);
    };
    return mapNumber(operand, operand, loop, ({ low, high }) => ({
      low: low > 0 ? low : high < 0 ? -high : 0,
      high: Math.max(-low, high),
    }));
  },
});

const round = formulaFunction({
  name: 'round',
  family: 'Numbers',
  title: 'Round to digits',
  summary:
    'The number rounded to so many decimal places, from -9 to 9, a half away from zero; negative digits round to tens, hundreds and so on.',
  parameters: [
    { name: 'x', accepts: 'number' },
    { name: 'digits', accepts: 'number' },
  ],
  example: 'round(price * 0.075, 2)',
  compile(call) {
    const operand = numberAt(call, 0);
    const { constant: digits, type } = numberAt(call, 1);
    if (digits === undefined || type !== 'integer' || Math.abs(digits) > mostDigits) {
      const place = call.operands[1] ?? call;
      return formulaProblem(
        place,
        'round() needs a fixed number of digits.',
        `Write a whole number from -${mostDigits} to ${mostDigits}, as in round(x, 2).`,
      );
    }
    if (digits < 0) return toMultiplesOf(operand, -digits);
    if (operand.type !== 'float' && digits >= operand.scale) return operand;
    return reshape(operand, digits === 0 ? integer : { type: 'decimal', scale: digits });
  },
});

/** Rounds to a multiple of a power of ten; one rounding, also for a decimal. */
function toMultiplesOf(operand: NumberExpression, zeros: number): NumberExpression {
  const multiple = powerOfTen(zeros);
  const divisor = powerOfTen(zeros + operand.scale);
  const loop: NumberLoop = (from, to, count) => {
    for (let i = 0; i < count; i++) to[i] = roundHalfAway((from[i] as number) / divisor) * multiple;
  };
  return mapNumber(operand, integer, loop, rising(loop));
}

const floor = formulaFunction({
  name: 'floor',
  family: 'Numbers',
  title: 'Round down',
  summary: 'The largest whole number that is not above the number.',
  parameters: [{ name: 'x', accepts: 'number' }],
  example: 'floor(price)',
  compile(call) {
    const operand = numberAt(call, 0);
    const divisor = powerOfTen(operand.scale);
    const loop: NumberLoop = (from, to, count) => {
      for (let i = 0; i < count; i++) to[i] = Math.floor((from[i] as number) / divisor);
    };
    return mapNumber(operand, integer, loop, rising(loop));
  },
});

const ceil = formulaFunction({
  name: 'ceil',
  family: 'Numbers',
  title: 'Round up',
  summary: 'The smallest whole number that is not below the number.',
  parameters: [{ name: 'x', accepts: 'number' }],
  example: 'ceil(weight / 20)',
  compile(call) {
    const operand = numberAt(call, 0);
    const divisor = powerOfTen(operand.scale);
    const loop: NumberLoop = (from, to, count) => {
      for (let i = 0; i < count; i++) to[i] = Math.ceil((from[i] as number) / divisor);
    };
    return mapNumber(operand, integer, loop, rising(loop));
  },
});

const div = formulaFunction({
  name: 'div',
  family: 'Numbers',
  title: 'Whole quotient',
  summary: 'How many whole times the second number fits into the first, rounded down; null for a second number of 0.',
  parameters: [
    { name: 'a', accepts: 'number' },
    { name: 'b', accepts: 'number' },
  ],
  example: 'div(age, 10) * 10',
  compile: (call) => wholeQuotient(numberAt(call, 0), numberAt(call, 1)),
});

/** The functions of one number, and whole division. */
export const numberFunctions: readonly FormulaFunction[] = [abs, round, floor, ceil, div];
