import type { SchemaNode } from '../../../../engine/catalog.ts';
import type { JsonValue } from '../../../../schema/json-value.ts';
import { flawOf } from './flaw-of.ts';
import { kindOptions } from './form-model.ts';

/** A value a new part of the document starts with: valid against the schema wherever its notes make that possible. */
export function startingValue(node: SchemaNode): JsonValue {
  const noted = [node.const, ...(node.examples ?? []), node.fallback, node.enum?.[0]].find(
    (value) => value !== undefined && value !== null && flawOf(node, value) === undefined,
  );
  // The constants, examples and fallbacks of a JSON Schema are JSON.
  if (noted !== undefined) return noted as JsonValue;
  const kinds = kindOptions(node);
  const [first] = kinds ?? [];
  if (first !== undefined) return startingObject(first.schema);
  switch (Array.isArray(node.type) ? node.type[0] : node.type) {
    case 'number':
    case 'integer':
      return startingNumber(node);
    case 'boolean':
      return false;
    case 'array':
      return Array.from({ length: node.minItems ?? 0 }, () =>
        node.items === undefined ? null : startingValue(node.items),
      );
    case 'object':
      return startingObject(node);
    default:
      return '';
  }
}

function startingObject(node: SchemaNode): JsonValue {
  return Object.fromEntries(
    Object.entries(node.properties ?? {})
      .filter(([name]) => node.required?.includes(name) === true)
      .map(([name, schema]) => [name, startingValue(schema)]),
  );
}

function startingNumber(node: SchemaNode): number {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = node;
  if (minimum !== undefined && minimum > 0) return minimum;
  if (exclusiveMinimum !== undefined && exclusiveMinimum >= 0) {
    return Math.min(exclusiveMinimum + 1, maximum ?? Infinity, ((exclusiveMaximum ?? Infinity) + exclusiveMinimum) / 2);
  }
  return Math.min(0, maximum ?? 0);
}
