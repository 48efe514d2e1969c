import { field, kindSchema } from '../../../schema/fields.ts';
import { expm1 } from '../../math/expm1.ts';
import { log1p } from '../../math/log1p.ts';
import { defineShape } from './shape-kind.ts';

const UNITS_MS = { month: 2629746000, year: 31556952000 } as const;
const NEARLY_EVEN = 1e-9;

export const growthShape = defineShape({
  title: 'Steady growth',
  question: 'By how much does it grow?',
  summary: 'Every month or year sees a fixed percentage more than the one before; a negative rate shrinks.',
  family: 'Shapes',
  schema: kindSchema('growth', {
    rate: field.number(
      { title: 'Rate', description: 'The growth as a fraction: 0.2 is 20 % more.', example: 0.2 },
      { above: -1, max: 10 },
    ),
    per: field
      .choice(['month', 'year'], {
        title: 'Per',
        description: 'The time the rate is meant for.',
        example: 'year',
        fallback: 'year',
      })
      .optional(),
  }),
  example: { kind: 'growth', rate: 0.2, per: 'year' },
  defaults: { kind: 'growth', rate: 0.2, per: 'year' },
  bind({ rate, per = 'year' }, context, { lengthMs }, at) {
    // Density proportional to e^(slope x) on 0 <= x <= 1.
    const slope = (log1p(rate) * lengthMs) / UNITS_MS[per];
    if (Math.abs(slope) < NEARLY_EVEN) return { cdf: (position) => position, fillQuantile() {} };
    if (Math.abs(slope) > 600) {
      context.report({
        code: 'infeasible',
        at: `${at}/rate`,
        message: 'So steep a growth puts every value at one end of the period.',
        hint: 'Take a smaller rate, or a shorter period.',
      });
      return undefined;
    }
    const total = expm1(slope);
    return {
      cdf: (position) => expm1(slope * position) / total,
      fillQuantile(uniforms, count) {
        for (let i = 0; i < count; i++) {
          const position = log1p((uniforms[i] as number) * total) / slope;
          uniforms[i] = position < 0 ? 0 : position > 1 ? 1 : position;
        }
      },
    };
  },
});
