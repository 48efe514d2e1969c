import { z } from './zod.ts';

/** The JSON Schema (draft-7) of a model, with our hints beside the standard keys. */
export function jsonSchemaOf(model: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(model, { target: 'draft-7', unrepresentable: 'any' });
}
