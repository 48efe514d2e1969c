import fc from 'fast-check';
import { applyEdits } from '../../src/schema/apply-edits.ts';
import type { Edit } from '../../src/schema/diagnostic.ts';
import { isJsonArray, isJsonObject, type JsonValue } from '../../src/schema/json-value.ts';
import { pointer, valueAt } from '../../src/schema/pointer.ts';

/** Something done to one node of a JSON value, whatever the node means. */
export interface Mutation {
  readonly kind: 'delete' | 'replace' | 'copy' | 'duplicate' | 'rename';
  /** Chooses the node. */
  readonly place: number;
  /** Chooses another node. */
  readonly other: number;
  readonly value: JsonValue;
}

const numbers = fc.oneof(
  fc.constantFrom<JsonValue>(0, -0, -1, 0.5, 1e-320, 1e308, -1e308, 9007199254740991, 1e15, 2, 3, 400, 1e-9),
  fc.integer({ min: -10, max: 60 }),
);
const WORDS = [
  ['', 'id', 'customer', 'order.total', 'product.price', 'customer_id.id', '__proto__', 'constructor', 'sum', 'mean'],
  ['integer', 'text', 'decimal', 'date', 'timestamp', 'float', 'boolean', 'normal', 'parent', 'sequence', 'formula'],
  ['2024-06-01', '2023-02-29', '9999-12-31', '0001-01-01', '1 +', 'now()', '"', 'placed_at', 'quantity * 2', '😀'],
].flat();
const words = fc.constantFrom<JsonValue>(...WORDS);
const odd = fc.oneof(
  numbers,
  words,
  fc.constantFrom<JsonValue>(null, true, false, [], {}, [[]], { kind: 'uniform' }, { kind: 'fixed', count: 2 }),
);

/** Mutations of every kind, anywhere. */
export const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('delete', 'replace', 'replace', 'replace', 'copy', 'copy', 'duplicate', 'rename'),
  place: fc.nat(9999),
  other: fc.nat(9999),
  value: odd,
});

/** The value after some mutations. */
export function afterMutations(value: JsonValue, mutations: readonly Mutation[]): JsonValue {
  return mutations.reduce<JsonValue>((current, each) => {
    const places = placesOf(current, []);
    const at = places[each.place % places.length] ?? '';
    const from = places[each.other % places.length] ?? '';
    const edit = editOf(current, each, at, from);
    return (edit === undefined ? undefined : applyEdits(current, [edit])) ?? current;
  }, value);
}

const NEW_KEYS = ['extra', 'kind', 'name', '__proto__', 'min', 'keyed_as'] as const;

function editOf(root: JsonValue, { kind, value, other }: Mutation, at: string, from: string): Edit | undefined {
  const key = at.slice(at.lastIndexOf('/') + 1);
  const holder = at.slice(0, at.lastIndexOf('/'));
  switch (kind) {
    case 'delete':
      return { op: 'remove', path: at };
    case 'replace':
      return { op: 'set', path: at, value };
    case 'copy':
      return { op: 'set', path: at, value: valueAt(root, from) ?? null };
    case 'duplicate':
      return isJsonArray(valueAt(root, holder))
        ? { op: 'insert', path: holder, index: Number(key), value: valueAt(root, at) ?? null }
        : undefined;
    case 'rename':
      return isJsonObject(valueAt(root, holder))
        ? { op: 'rename', path: at, to: NEW_KEYS[other % NEW_KEYS.length] ?? 'extra' }
        : undefined;
  }
}

function placesOf(value: JsonValue, segments: readonly (string | number)[]): readonly string[] {
  const inside = isJsonArray(value)
    ? value.flatMap((item, index) => placesOf(item, [...segments, index]))
    : isJsonObject(value)
      ? Object.entries(value).flatMap(([key, member]) => placesOf(member, [...segments, key]))
      : [];
  return segments.length === 0 ? inside : [pointer(...segments), ...inside];
}
