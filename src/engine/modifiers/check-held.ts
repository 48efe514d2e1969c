import { unitsPerOne } from '../generators/numeric-shape.ts';
import { shortNumber } from '../generators/short-number.ts';
import { typeEdits } from '../plan/type-edits.ts';
import { heldRange } from './held-range.ts';
import type { ModifierContext } from './modifier-kind.ts';

/** A share of values that is no concern: one in a million million. */
const NO_CONCERN = 1e-12;

/**
 * Reports where too many of the values that come in would give a result the column cannot hold, as far as their law says.
 *
 * @param reach the largest value, in natural units, whose result is the given number
 */
export function checkHeld(context: ModifierContext, reach: (most: number) => number, at: string): boolean {
  const { law, type, column, path } = context;
  if (law === undefined) return true;
  const most = heldRange(type)[1] / unitsPerOne(context.scale);
  const furthest = reach(most);
  const beyond = law.cdf(-furthest) + 1 - law.cdf(furthest);
  if (!(beyond > NO_CONCERN)) return true;
  const columnPath = path.slice(0, path.lastIndexOf('/modifiers'));
  context.report({
    code: 'out_of_range',
    at,
    message: `Values would go beyond ${shortNumber(most)}, and ${type} values are exact up to there only.`,
    hint: type === 'float' ? 'Take a smaller number.' : 'Take a smaller number, or make the column a float.',
    ...(type !== 'float' && {
      fix: { title: `Make "${column.name}" a float`, edits: typeEdits(column, columnPath, 'float') },
    }),
  });
  return false;
}
