import type { FormulaProblem } from '../../schema/formula/formula-problem.ts';
import type { Expression, NumberExpression, Operand } from './expression.ts';

/** What a parameter takes: numbers, texts, dates and timestamps, these and times of day, conditions, or anything. */
export type Accepted = 'number' | 'text' | 'time' | 'clock' | 'condition' | 'any';

export interface FormulaParameter {
  readonly name: string;
  readonly accepts: Accepted;
  /** Whether it may stand any number of times, none included; only the last parameter may. */
  readonly repeated?: true;
}

/** The operands of a call, as many and of the types its parameters ask for, and where the call stands. */
export interface FormulaCall {
  readonly operands: readonly Operand[];
  readonly start: number;
  readonly end: number;
}

/** A function of the formula language: what completion, hover and the reference page say, and how it is compiled. */
export interface FormulaFunction {
  readonly name: string;
  readonly family: FunctionFamily;
  readonly title: string;
  readonly summary: string;
  readonly parameters: readonly FormulaParameter[];
  /** The call as a person writes it: `round(x, digits)`. */
  readonly signature: string;
  /** A formula that uses it. */
  readonly example: string;
  readonly compile: (call: FormulaCall) => Expression | FormulaProblem;
}

export type FunctionFamily = 'Columns' | 'Conditions' | 'Numbers' | 'Texts' | 'Times';

/** A function with its signature derived from its parameters. */
export function formulaFunction(about: Omit<FormulaFunction, 'signature'>): FormulaFunction {
  const words = about.parameters.map(({ name, repeated }) => (repeated ? '...' : name));
  return { ...about, signature: `${about.name}(${words.join(', ')})` };
}

/**
 * The operand of a parameter that takes numbers, times or conditions.
 *
 * @throws When the parameter takes anything else: calls are checked before they are compiled.
 */
export function numberAt(call: FormulaCall, index: number): NumberExpression {
  const expression = call.operands[index]?.expression;
  if (expression?.storage !== 'number') throw new Error(`numberAt: operand ${index} is no number`);
  return expression;
}
