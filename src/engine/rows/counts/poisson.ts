import { field, kindSchema } from '../../../schema/fields.ts';
import { fillPoissonQuantiles } from '../../math/fill-poisson-quantiles.ts';
import { poissonCdf, poissonQuantile } from '../../math/poisson.ts';
import { defineCountLaw } from '../count-law-kind.ts';

export const poissonCount = defineCountLaw({
  title: 'Around a mean',
  question: 'How many has a parent on average?',
  summary: 'Independent events at a steady rate: most parents have about the mean, some none, a few many.',
  family: 'Counts',
  schema: kindSchema('poisson', {
    mean: field.number(
      { title: 'Mean', description: 'Children of a parent that is there for the whole period.', example: 6 },
      { min: 0, max: 1e6 },
    ),
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
  }),
  example: { kind: 'poisson', mean: 6 },
  defaults: { kind: 'poisson', mean: 3 },
  bind({ mean: stated, min, max }, context, at) {
    if (min !== undefined && max !== undefined && max < min) {
      context.report({
        code: 'infeasible',
        at: `${at}/max`,
        message: `At most ${max} is less than at least ${min}.`,
        hint: 'Make "max" at least as great as "min".',
      });
      return undefined;
    }
    const least = min ?? 0;
    // Where parents differ in nothing, all of them have the same mean.
    let knownMean = Number.NaN;
    let below = 0;
    let upTo = 1;
    return {
      mean: stated,
      needsSecond: false,
      ...(min === undefined && max === undefined && { fill: fillPoissonQuantiles }),
      count(u, _v, mean) {
        if (min === undefined && max === undefined) return poissonQuantile(u, mean);
        if (mean !== knownMean) {
          knownMean = mean;
          below = least === 0 ? 0 : poissonCdf(least - 1, mean);
          upTo = max === undefined ? 1 : poissonCdf(max, mean);
        }
        // Where the mean is so small that no mass is left inside the bounds, the nearest bound holds all of it.
        if (!(upTo > below)) return mean < least ? least : (max ?? least);
        const drawn = poissonQuantile(below + u * (upTo - below), mean);
        return Math.max(least, max === undefined ? drawn : Math.min(max, drawn));
      },
    };
  },
});
