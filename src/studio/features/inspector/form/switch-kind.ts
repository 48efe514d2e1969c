import type { SchemaNode } from '../../../../engine/catalog.ts';
import type { JsonValue } from '../../../../schema/json-value.ts';
import type { KindSpec } from '../../../../schema/kind.ts';
import { flawOf } from './flaw-of.ts';
import { isRecord } from './is-record.ts';

/**
 * What stands in the document after another kind was picked: the new kind's starting parameters, and those of the old
 * kind that mean something in the new one because they have the same name and fit its schema.
 */
export function switchKind(schema: SchemaNode, start: KindSpec, old: unknown): JsonValue {
  const kept = Object.entries(schema.properties ?? {}).flatMap(([name, node]) => {
    const value = isRecord(old) && name !== 'kind' && Object.hasOwn(old, name) ? old[name] : undefined;
    return value !== undefined && flawOf(node, value) === undefined ? [[name, value] as const] : [];
  });
  // Both come from a document or the catalog, which hold nothing but JSON.
  return { ...start, ...Object.fromEntries(kept) } as JsonValue;
}
