import { field, kindSchema } from '../../../schema/fields.ts';
import { exp } from '../../math/exp.ts';
import { expm1 } from '../../math/expm1.ts';
import { log1p } from '../../math/log1p.ts';
import { defineShape } from './shape-kind.ts';

const UNITS_MS = { month: 2629746000, year: 31556952000 } as const;

/** Beyond this many time constants the whole law lies behind the first moments of the period. */
const MOST_CONSTANTS = 600;

export const bassShape = defineShape({
  title: 'Word of mouth',
  question: 'How many find it by themselves, and how many because others have it?',
  summary:
    'The Bass curve of adoption: some come by themselves, more and more follow those who came before, until everybody is there.',
  family: 'Shapes',
  schema: kindSchema('bass', {
    innovation: field.number(
      {
        title: 'By themselves',
        description: 'The coefficient p: the share of those still missing who come on their own in a unit of time.',
        example: 0.03,
      },
      { min: 1e-9, max: 100 },
    ),
    imitation: field.number(
      {
        title: 'Because of others',
        description: 'The coefficient q: how strongly each one who came draws others in a unit of time.',
        example: 0.38,
      },
      { min: 0, max: 100 },
    ),
    per: field
      .choice(['month', 'year'], {
        title: 'Per',
        description: 'The unit of time both coefficients are meant for.',
        example: 'year',
        fallback: 'year',
      })
      .optional(),
  }),
  example: { kind: 'bass', innovation: 0.03, imitation: 3, per: 'year' },
  defaults: { kind: 'bass', innovation: 0.03, imitation: 3, per: 'year' },
  bind({ innovation: p, imitation: q, per = 'year' }, context, { lengthMs }, at) {
    // F(t) = (1 - e^(-(p + q) t)) / (1 + (q / p) e^(-(p + q) t)), conditioned on the period.
    // Source: Bass, "A new product growth for model consumer durables" (1969).
    const constants = ((p + q) * lengthMs) / UNITS_MS[per];
    if (constants > MOST_CONSTANTS) {
      context.report({
        code: 'infeasible',
        at: `${at}/imitation`,
        message: 'So fast an adoption is over in the first moments of the period.',
        hint: 'Take smaller coefficients, or a shorter period.',
      });
      return undefined;
    }
    const ratio = q / p;
    const whole = (position: number) => {
      const time = -constants * position;
      return -expm1(time) / (1 + ratio * exp(time));
    };
    const reached = whole(1);
    return {
      cdf: (position) => whole(position) / reached,
      fillQuantile(uniforms, count) {
        for (let i = 0; i < count; i++) {
          const share = (uniforms[i] as number) * reached;
          const position = (log1p(ratio * share) - log1p(-share)) / constants;
          uniforms[i] = position < 0 ? 0 : position > 1 ? 1 : position;
        }
      },
    };
  },
});
