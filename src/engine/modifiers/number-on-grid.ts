import { typeEdits } from '../plan/type-edits.ts';
import { decimalFraction } from './decimal-fraction.ts';
import type { ModifierContext } from './modifier-kind.ts';

/** A number of the document in the held units of a column of integers or decimals; reports one with too many digits. */
export function numberOnGrid(x: number, units: number, context: ModifierContext, at: string): number | undefined {
  const { column, type, scale, path, report } = context;
  const fraction = decimalFraction(x);
  if (fraction !== undefined && fraction.denominator <= units)
    return fraction.numerator * (units / fraction.denominator);
  const columnPath = path.slice(0, path.lastIndexOf('/modifiers'));
  const edits = [
    ...(type === 'integer' ? typeEdits(column, columnPath, 'decimal') : []),
    { op: 'set' as const, path: `${columnPath}/scale`, value: fraction?.digits ?? 9 },
  ];
  report({
    code: 'out_of_range',
    at,
    message:
      type === 'integer'
        ? `${x} is no whole number, and "${column.name}" holds only those.`
        : `${x} has more decimal places than "${column.name}", which has ${scale}.`,
    hint:
      type === 'integer'
        ? 'Take a whole number, or make it a decimal.'
        : 'Take fewer decimal places, or give the column more.',
    ...(fraction !== undefined && {
      fix: {
        title:
          type === 'integer'
            ? `Make "${column.name}" a decimal with ${fraction.digits} places`
            : `Give "${column.name}" ${fraction.digits} decimal places`,
        edits,
      },
    }),
  });
  return undefined;
}
