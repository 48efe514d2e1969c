import { type FormulaProblem, formulaProblem } from '../../schema/formula/formula-problem.ts';
import type { NumberNode } from '../../schema/formula/formula-tree.ts';
import { numberConstant } from './constants.ts';
import type { NumberExpression } from './expression.ts';

const largestScale = 9;

/**
 * A number as it is written: `3` an integer, `2.50` a decimal of scale 2; a float where it has an exponent, more than 9
 * decimal places or more digits than a double holds exactly.
 */
export function compileLiteral(node: NumberNode): NumberExpression | FormulaProblem {
  const value = Number(node.digits);
  if (!Number.isFinite(value)) {
    return formulaProblem(node, 'The number is larger than any there can be.', 'The largest is about 1.8e308.');
  }
  const [whole = '', fraction = ''] = node.digits.split('.');
  const scaled = Number(whole + fraction);
  const hasExponent = node.digits.includes('e') || node.digits.includes('E');
  if (hasExponent || fraction.length > largestScale || scaled > Number.MAX_SAFE_INTEGER) {
    if (fraction === '' && !hasExponent) {
      return formulaProblem(
        node,
        'The integer is too large to be exact.',
        `Stay within ${Number.MAX_SAFE_INTEGER}, or write a float such as 1e16.`,
      );
    }
    return numberConstant(value, { type: 'float', scale: 0 });
  }
  if (fraction === '') return numberConstant(value, { type: 'integer', scale: 0 });
  return numberConstant(scaled, { type: 'decimal', scale: fraction.length });
}
