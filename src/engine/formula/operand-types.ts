import { NUMERIC_TYPES, TIME_TYPES } from '../../schema/column-type.ts';
import { type FormulaProblem, formulaProblem } from '../../schema/formula/formula-problem.ts';
import { describeType } from './describe-type.ts';
import type { Expression, NumberExpression, Operand } from './expression.ts';

/** Whether the expression is an integer, a decimal or a float. */
export function isNumeric(expression: Expression): expression is NumberExpression {
  return expression.storage === 'number' && NUMERIC_TYPES.includes(expression.type);
}

/** Whether the expression is a date or a timestamp. */
export function isTime(expression: Expression): expression is NumberExpression {
  return expression.storage === 'number' && TIME_TYPES.includes(expression.type);
}

/** Whether the expression is a time of day. */
export function isTimeOfDay(expression: Expression): expression is NumberExpression {
  return expression.storage === 'number' && expression.type === 'time';
}

/** The expression where it is a number; `claim` begins the message where it is not: "+ computes with numbers". */
export function numericOperand(operand: Operand, claim: string, hint: string): NumberExpression | FormulaProblem {
  if (isNumeric(operand.expression)) return operand.expression;
  return formulaProblem(operand, `${claim}, this is ${describeType(operand.expression.type)}.`, hint);
}

/** The expression where it is a condition; `claim` begins the message where it is not: "and joins conditions". */
export function conditionOperand(operand: Operand, claim: string): NumberExpression | FormulaProblem {
  const { expression } = operand;
  if (expression.storage === 'number' && expression.type === 'boolean') return expression;
  const hint = 'Write a condition, for example quantity > 0 or email is not null.';
  return formulaProblem(operand, `${claim}, this is ${describeType(expression.type)}.`, hint);
}
