import type { FieldNote } from './fields.ts';
import { z } from './zod.ts';

function noted<S extends z.ZodType>(schema: S, { title, description, example }: FieldNote) {
  return schema.meta({ title, description, examples: [example] });
}

/** The fields that modifiers have beside those of other kinds. */
export const modifierField = {
  /** A number for columns of numbers, or a text for columns of times. */
  amount: (about: FieldNote) => noted(z.union([z.number(), z.string().min(1)]), about),
  /** A value a cell gets; null, or nothing at all, empties it. */
  replacement: (about: FieldNote) => noted(z.union([z.string(), z.number(), z.boolean(), z.null()]).optional(), about),
};
