import type { Refers } from './fields.ts';
import { isJsonArray, isJsonObject, type JsonValue } from './json-value.ts';

/** A JSON Schema node as far as findings are worded from it. */
export interface DescribedSchema {
  readonly const?: unknown;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, DescribedSchema>>;
  readonly items?: DescribedSchema;
  readonly oneOf?: readonly DescribedSchema[];
  readonly anyOf?: readonly DescribedSchema[];
  /** What a text here refers to. */
  readonly refers?: Refers;
}

/** The node that describes the value at a path, following the kinds that the value itself names. */
export function schemaNodeAt(
  schema: DescribedSchema,
  root: JsonValue,
  path: readonly PropertyKey[],
): DescribedSchema | undefined {
  let node: DescribedSchema | undefined = chosen(schema, root);
  let value: JsonValue | undefined = root;
  for (const segment of path) {
    const next: DescribedSchema | undefined =
      typeof segment === 'number' ? node?.items : ownProperty(node, String(segment));
    value = childOf(value, segment);
    node = next === undefined ? undefined : chosen(next, value);
    if (node === undefined) return undefined;
  }
  return node;
}

function ownProperty(node: DescribedSchema | undefined, key: string): DescribedSchema | undefined {
  return node?.properties !== undefined && Object.hasOwn(node.properties, key) ? node.properties[key] : undefined;
}

function chosen(node: DescribedSchema, value: JsonValue | undefined): DescribedSchema {
  const options = node.oneOf ?? node.anyOf;
  if (options === undefined || value === undefined || !isJsonObject(value)) return node;
  return options.find((option) => option.properties?.kind?.const === value.kind) ?? node;
}

function childOf(value: JsonValue | undefined, segment: PropertyKey): JsonValue | undefined {
  if (value === undefined) return undefined;
  if (typeof segment === 'number') return isJsonArray(value) ? value[segment] : undefined;
  const key = String(segment);
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
