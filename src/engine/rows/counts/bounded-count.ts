import { field } from '../../../schema/fields.ts';
import type { BindContext } from '../../plan/column-context.ts';
import { insideUnit } from '../../random/inside-unit.ts';
import type { BoundCountLaw } from '../count-law-kind.ts';

/** The optional bounds of a count law: truncations of the law at each parent's own mean (R4). */
export const CHILD_BOUNDS = {
  min: field
    .integer(
      { title: 'At least', description: 'Fewer never happen; the law is conditioned on it.', example: 1 },
      { min: 0, max: 1e6 },
    )
    .optional(),
  max: field
    .integer(
      { title: 'At most', description: 'More never happen; the law is conditioned on it.', example: 50 },
      { min: 0, max: 1e6 },
    )
    .optional(),
};

/** A family of count laws that are ordered by their mean. */
export interface ScaledCounts {
  /** P(K <= k) and P(K > k) at a mean. */
  readonly cdf: (k: number, mean: number) => number;
  readonly survival: (k: number, mean: number) => number;
  /** The least k with P(K <= k) >= u. */
  readonly quantile: (u: number, mean: number) => number;
}

/**
 * A count law with a mean of its own, conditioned on bounds; undefined (and reported) where the bounds are empty.
 *
 * The uniform is conditioned between the chances at the bounds, of whose two sides the smaller one is added up.
 */
export function boundedCount(
  stated: number,
  { min = 0, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
  counts: ScaledCounts,
  context: BindContext,
  at: string,
): BoundCountLaw | undefined {
  if (max !== undefined && max < min) {
    context.report({
      code: 'infeasible',
      at: `${at}/max`,
      message: `At most ${max} is less than at least ${min}.`,
      hint: 'Make "max" at least as great as "min".',
    });
    return undefined;
  }
  const isFree = min === 0 && max === undefined;
  // Parents that are all there for as long have one mean, and their chances at the bounds are worked out once.
  let [lastMean, below, above] = [Number.NaN, 0, 0];
  return {
    mean: stated,
    needsSecond: false,
    count(u, _v, mean) {
      if (isFree) return counts.quantile(u, mean);
      if (mean !== lastMean) {
        lastMean = mean;
        below = min === 0 ? 0 : counts.cdf(min - 1, mean);
        above = max === undefined ? 0 : counts.survival(max, mean);
      }
      // Where the mean is so small or so great that next to no mass is left inside, the nearest bound holds all of it.
      if (!(1 - above > below)) return mean < min ? min : (max ?? min);
      const drawn = counts.quantile(insideUnit(below + u * (1 - above - below)), mean);
      return Math.max(min, max === undefined ? drawn : Math.min(max, drawn));
    },
  };
}
