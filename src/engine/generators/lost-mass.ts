import type { ColumnContext } from '../plan/column-context.ts';
import { shortNumber } from './short-number.ts';

const WORTH_SAYING = 0.001;
const LEAST_MASS = 1e-12;

/**
 * Says what the bounds do to a law (R10): more than 0.1 % cut off is a warning with the mean that results.
 *
 * @returns whether enough is left to draw from
 */
export function reportLostMass(
  context: ColumnContext,
  mass: number,
  statedMean: number | undefined,
  meanThatResults: () => number | undefined,
): boolean {
  if (!(mass > LEAST_MASS)) {
    context.report({
      code: 'infeasible',
      at: '',
      message: 'The bounds leave next to nothing of the law: no value could be drawn.',
      hint: 'Widen the bounds, or move the centre of the law between them.',
    });
    return false;
  }
  if (context.forOneRow === true) return true;
  const resultingMean = 1 - mass > WORTH_SAYING ? meanThatResults() : undefined;
  if (statedMean !== undefined && resultingMean !== undefined) {
    context.report({
      code: 'bounds_shift_mean',
      severity: 'warning',
      at: '',
      message: `The bounds cut off ${shortNumber((1 - mass) * 100)} % of the law: the mean becomes ${shortNumber(resultingMean)} instead of ${shortNumber(statedMean)}.`,
      hint: 'That is fine if you meant it; else widen the bounds or make the law narrower.',
    });
  }
  return true;
}
