import type { SchemaNode } from '../../../engine/catalog.ts';
import { isJsonObject, type JsonValue } from '../../../schema/json-value.ts';
import { childAt, parsePointer } from '../../../schema/pointer.ts';

/**
 * The nodes of a JSON Schema that describe the value at a path. Of the alternatives of a choice those count whose `kind`
 * is the value's; for the `kind` itself all of them, since it is what is being chosen.
 */
export function schemaNodesAt(schema: SchemaNode, root: JsonValue, path: string): readonly SchemaNode[] {
  let nodes: readonly SchemaNode[] = [schema];
  let value: JsonValue | undefined = root;
  for (const segment of parsePointer(path) ?? []) {
    const holder: JsonValue | undefined = value;
    nodes = nodes
      .flatMap((node) => alternatives(node))
      .filter((node) => segment === 'kind' || accepts(node, holder))
      .flatMap((node) => childOf(node, segment));
    value = holder === undefined ? undefined : childAt(holder, segment);
  }
  return nodes.flatMap((node) => alternatives(node));
}

function alternatives(node: SchemaNode): readonly SchemaNode[] {
  return [node, ...[...(node.oneOf ?? []), ...(node.anyOf ?? [])].flatMap((option) => alternatives(option))];
}

function accepts(node: SchemaNode, value: JsonValue | undefined): boolean {
  const kind = node.properties?.kind?.const;
  return kind === undefined || (isJsonObject(value) && value.kind === kind);
}

/** What a list says its texts refer to, it says of each of them. */
function childOf({ properties, items, refers }: SchemaNode, segment: string): readonly SchemaNode[] {
  if (properties !== undefined && Object.hasOwn(properties, segment)) {
    const child = properties[segment];
    return child === undefined ? [] : [child];
  }
  if (items === undefined || !/^\d+$/.test(segment)) return [];
  return refers === undefined ? [items] : [{ refers, ...items }];
}
