import { field } from '../../schema/fields.ts';
import { type CountFamily, countedLaw } from '../laws/counted-law.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { boundsOf } from './bounds.ts';
import { checkExactRange } from './exact-range.ts';
import type { BoundGenerator } from './generator-kind.ts';
import { reportLostMass } from './lost-mass.ts';
import { unitsPerOne } from './numeric-shape.ts';
import { ofUniform } from './of-uniform.ts';

/** The optional bounds of a law on whole numbers: they cut the law, they never pile up values. */
export const COUNT_BOUNDS = {
  min: field
    .parameter(
      {
        title: 'At least',
        description: 'No value lies below; the law is conditioned on it, not clamped.',
        example: 1,
      },
      { whole: true },
    )
    .optional(),
  max: field
    .parameter(
      {
        title: 'At most',
        description: 'No value lies above; the law is conditioned on it, not clamped.',
        example: 50,
      },
      { whole: true },
    )
    .optional(),
};

/**
 * A generator of a law on whole numbers, conditioned on the bounds of its spec (R10), by a table; undefined (and reported)
 * where nothing is left of it or it is too wide for a table.
 */
export function counted(
  context: ColumnContext,
  spec: { readonly min?: number | undefined; readonly max?: number | undefined },
  family: CountFamily,
): BoundGenerator | undefined {
  const bounds = boundsOf(spec, context);
  if (bounds === undefined) return undefined;
  const table = countedLaw(family, bounds);
  if (table === undefined) {
    context.report({
      code: 'out_of_range',
      at: '',
      message: 'The law spreads over more than 2 million different numbers.',
      hint: 'Take a smaller mean, set an upper bound, or take a gamma law, which looks the same at that size.',
    });
    return undefined;
  }
  if (!reportLostMass(context, table.mass, family.mean, () => table.law.mean)) return undefined;
  if (!checkExactRange(context, table.first, table.last)) return undefined;
  const units = unitsPerOne(context.scale);
  return ofUniform(context, table.law, (values, count) => {
    table.fill(values, count);
    if (units !== 1) for (let i = 0; i < count; i++) values[i] = (values[i] as number) * units;
  });
}
