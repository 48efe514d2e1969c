import { PACK_SCHEMA } from '../../src/engine/pack-schema.ts';
import { jsonSchemaOf } from '../../src/schema/json-schema.ts';

const TABLE = 'schema.json#/properties/tables/items';
const COLUMN = `${TABLE}/properties/columns/items`;

/** The JSON Schema of a pack, whose tables and columns are those of the document's schema beside it. */
export function packSchema(): unknown {
  return linked(jsonSchemaOf(PACK_SCHEMA));
}

/** The schema with the lists of tables and of columns in it pointing at the document's schema. */
function linked(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(linked);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => {
      const isList = typeof value === 'object' && value !== null && 'items' in value;
      if (name === 'tables' && isList) return [name, { ...value, items: { $ref: TABLE } }];
      if (name === 'columns' && isList) return [name, { ...value, items: { $ref: COLUMN } }];
      return [name, linked(value)];
    }),
  );
}
