import type { ContinuousLaw } from '../laws/continuous-law.ts';
import { roundedLaw } from '../laws/rounded-law.ts';
import { truncatedLaw } from '../laws/truncated-law.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { continuous } from './continuous.ts';
import type { BoundGenerator } from './generator-kind.ts';
import { reportLostMass } from './lost-mass.ts';
import { gridOf } from './numeric-shape.ts';

/**
 * A generator of a continuous law, conditioned on the bounds of its spec (R10) and rounded to the type of the column;
 * undefined (and reported) where nothing is left of it.
 */
export function boundedLaw(
  context: ColumnContext,
  spec: { readonly min?: number | undefined; readonly max?: number | undefined },
  law: ContinuousLaw,
): BoundGenerator | undefined {
  const bounds = boundsOf(spec, context);
  return bounds && lawWithin(context, bounds, law);
}

/** As `boundedLaw`, for bounds that were read already. */
export function lawWithin(context: ColumnContext, bounds: Bounds, law: ContinuousLaw): BoundGenerator | undefined {
  const truncated = truncatedLaw(law, bounds);
  if (!reportLostMass(context, truncated.mass, law.mean, () => truncated.mean)) return undefined;
  const { quantile } = truncated;
  return continuous(context, roundedLaw(truncated, gridOf(context)), truncated, (values, count) => {
    for (let i = 0; i < count; i++) {
      const u = values[i] as number;
      values[i] = quantile(u, 1 - u);
    }
  });
}
