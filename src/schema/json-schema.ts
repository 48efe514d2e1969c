import { z } from './zod.ts';

/** Where the generator of a column stands in the JSON Schema of a document. */
const COLUMN_GENERATOR = '#/properties/tables/items/properties/columns/items/properties/generator';

/**
 * The JSON Schema (draft-7) of a model, with our hints beside the standard keys. A generator inside of a generator points
 * at that of columns, as a document's schema has it.
 */
export function jsonSchemaOf(model: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(model, {
    target: 'draft-7',
    unrepresentable: 'any',
    override({ jsonSchema }) {
      if (jsonSchema['nests'] !== undefined) jsonSchema.$ref = COLUMN_GENERATOR;
    },
  });
}
