import { field, kindSchema } from '../../schema/fields.ts';
import { weibullLaw } from '../laws/weibull-law.ts';
import { boundedLaw } from './bounded-law.ts';
import { defineLaw } from './define-law.ts';
import { BOUNDS } from './numeric-shape.ts';

export const weibull = defineLaw({
  title: 'Time to failure',
  question: 'How long do most last, and do they fail early or wear out?',
  summary: 'Lifetimes and strengths: early failures, failures by chance or wear, by one number.',
  family: 'Numbers',
  types: ['decimal', 'float', 'integer'],
  schema: kindSchema('weibull', {
    scale: field.parameter(
      {
        title: 'Scale',
        description: 'The time by which 63 % have failed, before the bounds cut the law.',
        example: 1000,
      },
      { above: 0 },
    ),
    shape: field.parameter(
      {
        title: 'Shape',
        description: 'Below 1 most fail early, at 1 by chance alone, above 1 they wear out.',
        example: 1.5,
      },
      { min: 0.1, max: 1000 },
    ),
    ...BOUNDS,
  }),
  example: { kind: 'weibull', scale: 1000, shape: 1.5 },
  defaults: { kind: 'weibull', scale: 100, shape: 1.5 },
  bind: (spec, context) => boundedLaw(context, spec, weibullLaw(spec.scale, spec.shape)),
});
