import type { SemblanceDocument } from '../document-model.ts';
import type { Refers } from '../fields.ts';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../json-value.ts';
import { pointer } from '../pointer.ts';
import type { HintedSchema } from './hinted-schema.ts';

/** A text of a document that refers to other parts of it. */
export interface ReferenceSite {
  /** Where the text stands, as a JSON pointer. */
  readonly path: string;
  /** The table it stands in; absent outside of `tables`. */
  readonly table?: string;
  /** For what is seen from a child's row: the child table, named by the `table` beside the text or around it; else the parent. */
  readonly childTable?: string;
  readonly refers: Exclude<Refers, 'moment'>;
  readonly value: string;
}

/**
 * Every text of a document that its schema marks as a reference, in the order of the document.
 *
 * Of the alternatives of a choice, those are followed whose `kind` is the value's, or whose type is the value's where
 * they have none. Parts the schema does not know are passed over.
 */
export function referenceSites(document: SemblanceDocument, schema: HintedSchema): readonly ReferenceSite[] {
  const sites: ReferenceSite[] = [];
  // A document is JSON; only the parameters of its kinds are typed more loosely.
  walk(document as unknown as JsonValue, schema, { segments: [] }, sites);
  return sites;
}

interface Place {
  readonly segments: readonly (string | number)[];
  readonly table?: string;
  /** The table whose rows drive those of `table`. */
  readonly parent?: string;
  /** The nearest object around the value that names a table. */
  readonly holder?: JsonObject;
  /** What the list around the value says of its texts. */
  readonly refers?: Refers;
}

function walk(value: JsonValue, schema: HintedSchema, place: Place, sites: ReferenceSite[]): void {
  const refers = schema.refers ?? place.refers;
  if (typeof value === 'string' && refers !== undefined) {
    if (refers !== 'moment') sites.push(site(value, refers, place));
    return;
  }
  const hint = refers === undefined ? {} : { refers };
  for (const option of [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) {
    if (accepts(option, value)) walk(value, option, { ...place, ...hint }, sites);
  }
  if (isJsonArray(value)) {
    const { items } = schema;
    if (items === undefined) return;
    value.forEach((item, index) => {
      const table = isTables(place) && isJsonObject(item) && typeof item.name === 'string' ? item.name : place.table;
      const parent = table === place.table ? place.parent : drivingParent(item);
      const inside = {
        ...place,
        segments: [...place.segments, index],
        ...(table === undefined ? {} : { table }),
        ...(parent === undefined ? {} : { parent }),
        ...hint,
      };
      walk(item, items, inside, sites);
    });
  } else if (isJsonObject(value)) {
    const { properties } = schema;
    if (properties === undefined) return;
    for (const [key, member] of Object.entries(value)) {
      const node = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (node === undefined) continue;
      const around = {
        ...(place.table === undefined ? {} : { table: place.table }),
        ...(place.parent === undefined ? {} : { parent: place.parent }),
      };
      // A column of another table may stand in a part of the object that names the table.
      const holder = typeof value.table === 'string' ? value : (place.holder ?? value);
      walk(member, node, { segments: [...place.segments, key], ...around, holder }, sites);
    }
  }
}

function isTables(place: Place): boolean {
  return place.segments.length === 1 && place.segments[0] === 'tables';
}

function drivingParent(table: JsonValue): string | undefined {
  const rows = isJsonObject(table) ? table.rows : undefined;
  const parent = isJsonObject(rows) ? rows.parent : undefined;
  return typeof parent === 'string' ? parent : undefined;
}

function site(
  value: string,
  refers: Exclude<Refers, 'moment'>,
  { segments, table, parent, holder }: Place,
): ReferenceSite {
  const sibling = refers.startsWith('child_') && refers !== 'child_table' ? (holder?.table ?? parent) : undefined;
  return {
    path: pointer(...segments),
    ...(table === undefined ? {} : { table }),
    ...(typeof sibling === 'string' ? { childTable: sibling } : {}),
    refers,
    value,
  };
}

function accepts(option: HintedSchema, value: JsonValue): boolean {
  const kind = option.properties?.kind?.const;
  if (kind !== undefined) return isJsonObject(value) && value.kind === kind;
  if (option.const !== undefined) return option.const === value;
  if (option.type === undefined) return true;
  const types = typeof option.type === 'string' ? [option.type] : option.type;
  return types.includes(typeOf(value)) || (typeof value === 'number' && types.includes('integer'));
}

function typeOf(value: JsonValue): string {
  if (value === null) return 'null';
  return isJsonArray(value) ? 'array' : typeof value;
}
