import { kindSchema } from './fields.ts';
import { z } from './zod.ts';

const name = z
  .string()
  .max(63)
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
  .optional()
  .meta({
    title: 'Name',
    description:
      'What its randomness is keyed by, and scenarios know it by. Without one it is the place among those of its kind.',
    examples: ['sensor_failures'],
  });

/** The strict model of a modifier: its parameters, and the name every modifier may have. */
export function modifierSchema<const Word extends string, Shape extends z.core.$ZodShape>(kind: Word, shape: Shape) {
  return kindSchema(kind, { ...shape, name });
}
