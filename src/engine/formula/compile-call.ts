import { type FormulaProblem, formulaProblem } from '../../schema/formula/formula-problem.ts';
import type { CallNode } from '../../schema/formula/formula-tree.ts';
import { nearestName } from '../../schema/nearest-name.ts';
import { describeType } from './describe-type.ts';
import type { Expression, Operand } from './expression.ts';
import type { Accepted, FormulaFunction, FormulaParameter } from './formula-function.ts';
import { isNumeric, isTime, isTimeOfDay } from './operand-types.ts';
import { formulaFunctions } from './registry.ts';
import { readMoment } from './unify.ts';

/** A function's call: the function must exist and take that many operands of those types. */
export function compileCall(node: CallNode, operands: readonly Operand[]): Expression | FormulaProblem {
  const called = formulaFunctions.find(({ name }) => name === node.name);
  if (called === undefined) return unknownFunction(node);
  const miscounted = checkCount(node, called);
  if (miscounted !== undefined) return miscounted;
  const accepted: Operand[] = [];
  for (const [index, operand] of operands.entries()) {
    const parameter = called.parameters[index] ?? called.parameters.at(-1);
    const fitting = parameter === undefined ? operand : fit(called, parameter, operand);
    if ('kind' in fitting) return fitting;
    accepted.push(fitting);
  }
  return called.compile({ operands: accepted, start: node.start, end: node.end });
}

function unknownFunction(node: CallNode): FormulaProblem {
  const names = formulaFunctions.map(({ name }) => name);
  const near = nearestName(node.name, names);
  const hint = near === undefined ? `There are ${names.join(', ')}.` : `Did you mean ${near}()?`;
  const range = { start: node.start, end: node.start + node.name.length };
  return formulaProblem(range, `There is no function ${node.name}().`, hint);
}

function checkCount(node: CallNode, called: FormulaFunction): FormulaProblem | undefined {
  const least = called.parameters.filter(({ repeated }) => repeated === undefined).length;
  const open = least < called.parameters.length;
  const found = node.operands.length;
  if (found === least || (open && found > least)) return undefined;
  const values = least === 1 ? '1 value' : `${least} values`;
  const message = `${called.name}() takes ${open ? 'at least ' : ''}${values}, this call has ${found}.`;
  return formulaProblem(node, message, `Write ${called.signature}, for example ${called.example}.`);
}

function fit(called: FormulaFunction, parameter: FormulaParameter, operand: Operand): Operand | FormulaProblem {
  const { accepts } = parameter;
  const read = accepts === 'time' || accepts === 'clock' ? readMoment(operand, 'date') : operand;
  if ('kind' in read || isAccepted(accepts, read.expression)) return read;
  const found = describeType(read.expression.type);
  const message = `${called.name}() takes ${acceptedWords[accepts]} as ${parameter.name}, this is ${found}.`;
  return formulaProblem(operand, message, `Write ${called.signature}, for example ${called.example}.`);
}

const acceptedWords: Readonly<Record<Accepted, string>> = {
  number: 'a number',
  text: 'a text',
  time: 'a date or a timestamp',
  clock: 'a time of day, a date or a timestamp',
  condition: 'a condition (true or false)',
  any: 'any value',
};

function isAccepted(accepts: Accepted, expression: Expression): boolean {
  switch (accepts) {
    case 'number':
      return isNumeric(expression);
    case 'text':
      return expression.storage === 'text';
    case 'time':
      return isTime(expression);
    case 'clock':
      return isTime(expression) || isTimeOfDay(expression);
    case 'condition':
      return expression.type === 'boolean';
    case 'any':
      return true;
  }
}
