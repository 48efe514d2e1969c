import { type FormulaProblem, formulaProblem } from '../../schema/formula/formula-problem.ts';
import type { ArithmeticOperator } from '../../schema/formula/formula-tree.ts';
import { describeType } from './describe-type.ts';
import type { NumberExpression, Operand } from './expression.ts';
import { corners } from './interval.ts';
import { type PairLoop, pairNumbers, reshape } from './number-expression.ts';
import { isNumeric, isTime } from './operand-types.ts';
import { roundHalfAway } from './round-half-away.ts';

const millisecondsPerDay = 86400000;
const float = { type: 'float', scale: 0 } as const;
const timestamp = { type: 'timestamp', scale: 0 } as const;
const date = { type: 'date', scale: 0 } as const;

/**
 * `+` and `-` of times: time - time is a float of days; time + days, days + time and time - days are a timestamp, rounded
 * to the millisecond, or a date where a date is moved by an integer.
 */
export function timeArithmetic(
  operator: ArithmeticOperator,
  left: Operand,
  right: Operand,
): NumberExpression | FormulaProblem {
  const a = left.expression;
  const b = right.expression;
  if (operator === '-' && isTime(a) && isTime(b)) return pairNumbers(a, b, float, daysBetween, corners(daysBetween));
  if (operator === '-' && isTime(a) && isNumeric(b)) return moved(a, b, -1);
  if (operator === '+' && isTime(a) && isNumeric(b)) return moved(a, b, 1);
  if (operator === '+' && isNumeric(a) && isTime(b)) return moved(b, a, 1);
  const types = `${describeType(a.type)} and ${describeType(b.type)}`;
  const hint = 'Times can be subtracted (giving days), and days added to them or taken from them.';
  return formulaProblem({ start: left.start, end: right.end }, `${operator} has no meaning for ${types}.`, hint);
}

function moved(time: NumberExpression, days: NumberExpression, direction: 1 | -1): NumberExpression {
  if (days.type === 'integer') {
    const loop = byWholeDays(direction);
    return pairNumbers(time, days, time.type === 'date' ? date : timestamp, loop, corners(loop));
  }
  const loop = byDays(direction);
  return pairNumbers(time, reshape(days, float), timestamp, loop, corners(loop));
}

const daysBetween: PairLoop = (a, b, to, count) => {
  for (let i = 0; i < count; i++) to[i] = ((a[i] as number) - (b[i] as number)) / millisecondsPerDay;
};

function byWholeDays(direction: 1 | -1): PairLoop {
  const step = direction * millisecondsPerDay;
  return (time, days, to, count) => {
    for (let i = 0; i < count; i++) to[i] = (time[i] as number) + (days[i] as number) * step;
  };
}

function byDays(direction: 1 | -1): PairLoop {
  const step = direction * millisecondsPerDay;
  return (time, days, to, count) => {
    for (let i = 0; i < count; i++) to[i] = (time[i] as number) + roundHalfAway((days[i] as number) * step);
  };
}
