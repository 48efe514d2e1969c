import { field, kindSchema } from '../../schema/fields.ts';
import { studentTLaw } from '../laws/student-t-law.ts';
import { boundedLaw } from './bounded-law.ts';
import { defineLaw } from './define-law.ts';
import { BOUNDS } from './numeric-shape.ts';

export const studentT = defineLaw({
  title: 'Bell with heavy tails',
  question: 'Where is the centre, how wide is the bulk, how heavy are the tails?',
  summary: 'Like a bell curve, but with far-off values now and then: returns of shares, sensor errors.',
  family: 'Numbers',
  types: ['decimal', 'float', 'integer'],
  schema: kindSchema('student_t', {
    mean: field.parameter({ title: 'Mean', description: 'The centre, before the bounds cut the law.', example: 0 }),
    scale: field.parameter(
      { title: 'Scale', description: 'How wide the bulk is; the standard deviation is greater.', example: 1.2 },
      { above: 0 },
    ),
    degrees: field.parameter(
      {
        title: 'Degrees of freedom',
        description: 'How heavy the tails are: 3 is heavy, 30 is nearly a bell. Up to 2 the spread is infinite.',
        example: 4,
      },
      { min: 0.2, max: 1e6 },
    ),
    ...BOUNDS,
  }),
  example: { kind: 'student_t', mean: 0, scale: 1.2, degrees: 4, min: -100, max: 100 },
  defaults: { kind: 'student_t', mean: 0, scale: 1, degrees: 4, min: -1000, max: 1000 },
  bind: (spec, context) => boundedLaw(context, spec, studentTLaw(spec.mean, spec.scale, spec.degrees)),
});
