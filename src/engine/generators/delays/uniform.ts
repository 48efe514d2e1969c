import { field, kindSchema } from '../../../schema/fields.ts';
import { defineDelay } from './delay-kind.ts';
import { readDuration } from './read-duration.ts';

export const uniformDelay = defineDelay({
  title: 'Anything between',
  question: 'How long does it take at least, and at most?',
  summary: 'Every duration between two ends is equally likely.',
  family: 'Delays',
  schema: kindSchema('uniform', {
    min: field.text({ title: 'At least', description: 'The shortest wait.', example: '1d' }),
    max: field.text({ title: 'At most', description: 'The longest wait.', example: '3d' }),
  }),
  example: { kind: 'uniform', min: '1d', max: '3d' },
  defaults: { kind: 'uniform', min: '1h', max: '2d' },
  bind(spec, context, at) {
    const min = readDuration(spec.min, context, `${at}/min`, { aboveZero: false });
    const max = readDuration(spec.max, context, `${at}/max`, { aboveZero: true });
    if (min === undefined || max === undefined) return undefined;
    if (min >= max) {
      context.report({
        code: 'out_of_range',
        at: `${at}/max`,
        message: `The longest wait, ${spec.max}, is not above the shortest, ${spec.min}.`,
        hint: 'Take a longer one, or the delay "fixed".',
      });
      return undefined;
    }
    const span = max - min;
    const share = (x: number) => (x <= min ? 0 : x >= max ? 1 : (x - min) / span);
    return {
      cdf: share,
      survival: (x) => 1 - share(x),
      quantile: (p) => min + p * span,
      mean: min + span / 2,
      sd: span / Math.sqrt(12),
      lower: min,
      upper: max,
    };
  },
});
