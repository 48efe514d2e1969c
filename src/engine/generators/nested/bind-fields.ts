import { concatTexts } from '../../columns/concat-texts.ts';
import type { DictionaryVector, TextVector } from '../../columns/vector.ts';
import type { BoundColumn, BoundTable } from '../../plan/bound-table.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import { utf8Bytes } from '../../random/utf8.ts';
import type { NestedRows } from '../../rows/nested-rows.ts';
import type { GeneratorKind } from '../generator-kind.ts';
import { bindPart } from './bind-part.ts';
import { jsonTexts } from './json-texts.ts';
import type { Part } from './part.ts';
import type { Inside } from './part-context.ts';

/** The fields of objects, ready to be made. */
export interface BoundFields {
  /** The fields as columns. */
  readonly table: BoundTable;
  /** The objects of a set as JSON texts, the fields in their order. */
  readonly objects: (rows: NestedRows) => TextVector;
  /** A single part as JSON texts. */
  readonly values: (rows: NestedRows, name: string) => TextVector | DictionaryVector;
}

/** Binds parts one by one, each beside those before it. */
export function bindFields(
  parts: readonly Part[],
  inside: Omit<Inside, 'siblings'>,
  context: ColumnContext,
  all: readonly GeneratorKind[],
): BoundFields | undefined {
  const columns = new Map<string, BoundColumn>();
  for (const part of parts) {
    const bound = bindPart(part, { ...inside, siblings: new Map(columns) }, context, all);
    if (bound !== undefined) columns.set(part.column.name, bound);
  }
  if (columns.size < parts.length) return undefined;
  const table: BoundTable = {
    spec: context.table,
    name: context.table.name,
    key: inside.stream,
    rows: { kind: 'root', count: 0 },
    rowsInputs: [],
    rowsReads: [],
    columns,
  };
  const values: BoundFields['values'] = (rows, name) => {
    const column = columns.get(name);
    if (column === undefined) throw new Error(`bindFields: there is no field ${name}`);
    return jsonTexts(rows.column(name), column, rows.count);
  };
  const names = [...columns.keys()];
  const before = names.map((name, index) => utf8Bytes(`${index === 0 ? '{' : ','}${JSON.stringify(name)}:`));
  const end = utf8Bytes('}');
  return {
    table,
    values,
    objects(rows) {
      const pieces = names.flatMap((name, index) => [before[index] as Uint8Array, values(rows, name)]);
      return concatTexts([...pieces, end], rows.count);
    },
  };
}
