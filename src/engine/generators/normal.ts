import { field, kindSchema } from '../../schema/fields.ts';
import { roundedLaw } from '../laws/rounded-law.ts';
import { standardNormalRange } from '../laws/standard-normal-range.ts';
import { boundsOf } from './bounds.ts';
import { continuous } from './continuous.ts';
import { defineLaw } from './define-law.ts';
import { reportLostMass } from './lost-mass.ts';
import { BOUNDS, gridOf } from './numeric-shape.ts';

export const normal = defineLaw({
  title: 'Bell curve',
  question: 'What is the mean, and how far do values spread?',
  summary: 'Values cluster around a mean, as likely above as below: ages, heights, measurement errors.',
  family: 'Numbers',
  types: ['decimal', 'integer', 'float'],
  schema: kindSchema('normal', {
    mean: field.parameter({
      title: 'Mean',
      description: 'The centre of the curve, before the bounds cut it.',
      example: 38,
    }),
    sd: field.parameter(
      {
        title: 'Standard deviation',
        description: 'How far values spread: two thirds lie within one of them.',
        example: 12,
      },
      { above: 0 },
    ),
    ...BOUNDS,
  }),
  example: { kind: 'normal', mean: 38, sd: 12, min: 18, max: 90 },
  defaults: { kind: 'normal', mean: 50, sd: 10 },
  bind(spec, context) {
    const bounds = boundsOf(spec, context);
    if (bounds === undefined) return undefined;
    const { mean, sd } = spec;
    const range = standardNormalRange((bounds.lower - mean) / sd, (bounds.upper - mean) / sd);
    const lawfulMean = mean + sd * range.mean;
    const law = roundedLaw(
      {
        cdf: (x) => range.cdf((x - mean) / sd),
        mean: lawfulMean,
        sd: sd * Math.sqrt(range.variance),
        ...bounds,
      },
      gridOf(context),
    );
    if (!reportLostMass(context, range.mass, mean, () => lawfulMean)) return undefined;
    return continuous(context, law, bounds, (values, count) => {
      range.fill(values, count, values);
      for (let i = 0; i < count; i++) values[i] = mean + sd * (values[i] as number);
    });
  },
});
