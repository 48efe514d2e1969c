import { field, kindSchema } from '../../schema/fields.ts';
import { roundedLaw } from '../laws/rounded-law.ts';
import { standardNormalRange } from '../laws/standard-normal-range.ts';
import { overArray } from '../math/arrays/over-array.ts';
import { exp } from '../math/exp.ts';
import { log } from '../math/log.ts';
import { normalCdf } from '../math/normal-cdf.ts';
import { boundsOf } from './bounds.ts';
import { continuous } from './continuous.ts';
import { defineLaw } from './define-law.ts';
import { reportLostMass } from './lost-mass.ts';
import { BOUNDS, gridOf } from './numeric-shape.ts';

export const lognormal = defineLaw({
  title: 'Skewed, above zero',
  question: 'What is the middle value, and how long is the tail?',
  summary: 'Most values are modest and a few are very large: prices, incomes, durations.',
  family: 'Numbers',
  types: ['decimal', 'integer', 'float'],
  schema: kindSchema('lognormal', {
    median: field.parameter(
      {
        title: 'Median',
        description: 'Half of the values lie below, half above, before the bounds cut the law.',
        example: 25,
      },
      { above: 0 },
    ),
    sigma: field.parameter(
      {
        title: 'Sigma',
        description: 'The spread of the logarithm: 0.5 is moderate, 1 is wide, 2 is extreme.',
        example: 0.7,
      },
      { above: 0, max: 10 },
    ),
    ...BOUNDS,
  }),
  example: { kind: 'lognormal', median: 25, sigma: 0.7, min: 1 },
  defaults: { kind: 'lognormal', median: 100, sigma: 0.5 },
  bind(spec, context) {
    const bounds = boundsOf(spec, context);
    if (bounds === undefined) return undefined;
    const { median, sigma } = spec;
    const standard = (x: number) => (x <= 0 ? -Infinity : x === Infinity ? Infinity : log(x / median) / sigma);
    const [low, high] = [standard(bounds.lower), standard(bounds.upper)];
    const range = standardNormalRange(low, high);
    // E[X^k] over the range: median^k e^(k^2 sigma^2 / 2) (Phi(high - k sigma) - Phi(low - k sigma)) / mass
    const power = (k: number) =>
      (exp((k * k * sigma * sigma) / 2) * (normalCdf(high - k * sigma) - normalCdf(low - k * sigma))) / range.mass;
    const mean = median * power(1);
    const sd = median * Math.sqrt(Math.max(0, power(2) - power(1) * power(1)));
    const law = roundedLaw(
      { cdf: (x) => range.cdf(standard(x)), mean, sd, lower: Math.max(0, bounds.lower), upper: bounds.upper },
      gridOf(context),
    );
    if (!reportLostMass(context, range.mass, median * exp((sigma * sigma) / 2), () => mean)) return undefined;
    return continuous(context, law, bounds, (values, count) => {
      range.fill(values, count, values);
      overArray(values, count, values, (machine, block) => machine.exponentials(block, median, sigma));
    });
  },
});
