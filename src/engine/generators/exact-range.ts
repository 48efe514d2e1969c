import type { ColumnContext } from '../plan/column-context.ts';
import { unitsPerOne } from './numeric-shape.ts';
import { shortNumber } from './short-number.ts';

const MOST_UNITS = 9007199254740991;

/**
 * Whether every value from `lowest` to `highest` (natural units) can be held exactly: as a whole number of units up to
 * 2^53 - 1, or as a finite float; reports when not (R50).
 */
export function checkExactRange(
  context: Pick<ColumnContext, 'type' | 'scale' | 'report'>,
  lowest: number,
  highest: number,
): boolean {
  const most = context.type === 'float' ? Number.MAX_VALUE : MOST_UNITS / unitsPerOne(context.scale);
  if (lowest >= -most && highest <= most && highest - lowest <= Number.MAX_VALUE) return true;
  const tooFar = highest > most ? highest : lowest;
  context.report({
    code: 'out_of_range',
    at: '',
    message: `Values could reach ${shortNumber(tooFar)}, and ${context.type} values are exact up to ${most} only.`,
    hint:
      context.type === 'float'
        ? 'Take smaller numbers.'
        : 'Take smaller numbers, set bounds, or make the column a float.',
  });
  return false;
}
