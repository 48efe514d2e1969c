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
    // The logistic law 1 / (1 + e^(-steepness (x - midpoint))), conditioned on 0 <= x <= 1.
    const whole = (position: number) => 1 / (1 + exp(-steepness * (position - midpoint)));
    const start = whole(0);
    const mass = whole(1) - start;
    return {
      cdf: (position) => (whole(position) - start) / mass,
      fillQuantile(uniforms, count) {
        for (let i = 0; i < count; i++) {
          const p = start + (uniforms[i] as number) * mass;
          const position = midpoint + log(p / (1 - p)) / steepness;
          uniforms[i] = position < 0 ? 0 : position > 1 ? 1 : position;
        }
      },
    };
  },
});
