import { field, kindSchema } from '../../../schema/fields.ts';
import { exp } from '../../math/exp.ts';
import { log } from '../../math/log.ts';
import { defineShape } from './shape-kind.ts';

export const logisticShape = defineShape({
  title: 'S-curve',
  question: 'When is it busiest, and how sharp is the rise?',
  summary: 'Slow at first, fastest around a midpoint, then levelling off: how a new product is taken up.',
  family: 'Shapes',
  schema: kindSchema('logistic', {
    midpoint: field.number(
      {
        title: 'Midpoint',
        description: 'Where the busiest moment lies in the period: 0 is its start, 1 its end.',
        example: 0.4,
      },
      { min: -2, max: 3 },
    ),
    steepness: field.number(
      {
        title: 'Steepness',
        description: 'How sharp the rise is: 4 is gentle, 12 is clear, 40 is sudden.',
        example: 12,
      },
      { above: 0, max: 200 },
    ),
  }),
  example: { kind: 'logistic', midpoint: 0.4, steepness: 12 },
  defaults: { kind: 'logistic', midpoint: 0.5, steepness: 10 },
  bind({ midpoint, steepness }) {
    // The logistic law 1 / (1 + e^(-steepness (x - midpoint))), conditioned on 0 <= x <= 1. A midpoint before the period is
    // treated as the mirror image of one behind it, where probabilities are small numbers and keep their digits.
    const mirrored = midpoint < 0;
    const middle = mirrored ? 1 - midpoint : midpoint;
    const whole = (position: number) => 1 / (1 + exp(-steepness * (position - middle)));
    const start = whole(0);
    const mass = whole(1) - start;
    const cdf = (position: number) => (whole(position) - start) / mass;
    return {
      cdf: mirrored ? (position) => 1 - cdf(1 - position) : cdf,
      fillQuantile(uniforms, count) {
        for (let i = 0; i < count; i++) {
          const u = uniforms[i] as number;
          const p = start + (mirrored ? 1 - u : u) * mass;
          const found = middle + log(p / (1 - p)) / steepness;
          const position = mirrored ? 1 - found : found;
          uniforms[i] = position < 0 ? 0 : position > 1 ? 1 : position;
        }
      },
    };
  },
});
