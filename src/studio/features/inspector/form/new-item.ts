import type { SchemaNode } from '../../../../engine/catalog.ts';
import type { JsonValue } from '../../../../schema/json-value.ts';
import { flawOf } from './flaw-of.ts';
import { isRecord } from './is-record.ts';
import { startingValue } from './starting-value.ts';

/**
 * An element to add to a list: like the last one where there is one, but with texts of its own, since the things of a
 * list (values of a category, names) seldom repeat. Numbers that count as values are one more than the greatest.
 */
export function newItem(list: SchemaNode, values: readonly unknown[]): unknown {
  const schema = list.items;
  if (schema === undefined) return values.at(-1) ?? null;
  const start = values.at(-1) ?? startingValue(schema);
  const item = isRecord(start) ? freshMembers(schema, start, values) : freshValue(start, values);
  return flawOf(schema, item) === undefined ? item : startingValue(schema);
}

function freshMembers(
  schema: SchemaNode,
  start: Readonly<Record<string, unknown>>,
  values: readonly unknown[],
): unknown {
  const entries = Object.entries(start).map(([name, value]) => {
    const node = schema.properties?.[name];
    const isChoice =
      node?.enum !== undefined || node?.refers !== undefined || node?.type === 'number' || node?.type === 'integer';
    return [
      name,
      isChoice
        ? value
        : freshValue(
            value,
            values.map((each) => (isRecord(each) ? each[name] : undefined)),
          ),
    ];
  });
  return Object.fromEntries(entries);
}

function freshValue(value: unknown, taken: readonly unknown[]): JsonValue {
  if (typeof value === 'number') return Math.max(...taken.filter((each) => typeof each === 'number'), value) + 1;
  // What is neither text nor number is copied as it stands in the document.
  if (typeof value !== 'string') return value as JsonValue;
  const base = value.replace(/_\d+$/, '');
  for (let number = taken.length + 1; ; number += 1) {
    const name = `${base}_${number}`;
    if (!taken.includes(name)) return name;
  }
}
