import { formulaProblem } from '../../../schema/formula/formula-problem.ts';
import { type FormulaFunction, formulaFunction } from '../formula-function.ts';

/**
 * The exported value of a column (R11): what its modifiers make of it. A reference alone reads the clean one.
 *
 * A call with a column is compiled as a reference; only calls with anything else get here.
 */
export const observed: FormulaFunction = formulaFunction({
  name: 'observed',
  family: 'Columns',
  title: 'As exported',
  summary: 'The value of a column as files show it, after its modifiers; a column alone stands for the clean value.',
  parameters: [{ name: 'column', accepts: 'any' }],
  example: 'coalesce(observed(price), 0)',
  compile: (call) =>
    formulaProblem(
      call,
      'observed() reads a column and nothing else.',
      'Name one column in the brackets, as in observed(price).',
    ),
});
