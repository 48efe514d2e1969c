import type { SemblanceDocument } from '../../schema/document-model.ts';

/** A field that two documents hold differently; undefined where one does not have it. */
export interface FieldDifference {
  /** Where it stands, in the words of the outline: "order.total › generator › formula". */
  readonly place: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const MOST_SIGNS = 80;

/** The fields in which two documents differ, their view left out; tables and columns are told by their names. */
export function compareDocuments(before: SemblanceDocument, after: SemblanceDocument): readonly FieldDifference[] {
  const { view: _before, ...one } = before;
  const { view: _after, ...other } = after;
  return differences([], one, other);
}

function differences(place: readonly string[], before: unknown, after: unknown): readonly FieldDifference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [one, other] = [partsOf(before), partsOf(after)];
  if (one === undefined || other === undefined || one.isList !== other.isList)
    return [{ place: placeText(place), before: valueText(before), after: valueText(after) }];
  const names = new Set([...one.parts.keys(), ...other.parts.keys()]);
  const inside = [...names].flatMap((name) =>
    differences([...place, name], one.parts.get(name), other.parts.get(name)),
  );
  // The same parts in another order.
  return inside.length > 0 ? inside : [{ place: placeText(place), before: orderText(one), after: orderText(other) }];
}

interface Parts {
  readonly isList: boolean;
  readonly parts: ReadonlyMap<string, unknown>;
}

/** What a value consists of; undefined where it is compared as a whole. */
function partsOf(value: unknown): Parts | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return { isList: false, parts: new Map(Object.entries(value)) };
  const names = value.map(nameOf);
  const isNamed = names.every((name) => name !== undefined) && new Set(names).size === names.length;
  return isNamed ? { isList: true, parts: new Map(value.map((part) => [nameOf(part) ?? '', part])) } : undefined;
}

function nameOf(part: unknown): string | undefined {
  const hasOne = typeof part === 'object' && part !== null && 'name' in part && typeof part.name === 'string';
  return hasOne ? (part as { readonly name: string }).name : undefined;
}

/** "tables", "order", "columns", "total", "type" as "order.total › type". */
function placeText(place: readonly string[]): string {
  const [root, table, columns, column, ...rest] = place;
  if (root !== 'tables' || table === undefined) return place.join(' › ');
  if (columns !== 'columns' || column === undefined) return [table, ...place.slice(2)].join(' › ');
  return [`${table}.${column}`, ...rest].join(' › ');
}

function valueText(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS)}…` : text;
}

function orderText({ parts }: Parts): string {
  return valueText([...parts.keys()].join(', ')) ?? '';
}
