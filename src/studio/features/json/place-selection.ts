import { isJsonArray, isJsonObject, type JsonValue } from '../../../schema/json-value.ts';
import { parsePointer, pointer, valueAt } from '../../../schema/pointer.ts';

/** A table, or a column of it. */
export interface Place {
  readonly table: string;
  readonly column?: string;
}

/** The table and column that a JSON pointer leads into; undefined outside every table. */
export function placeAt(value: JsonValue, path: string): Place | undefined {
  const [list, tableIndex, part, columnIndex] = parsePointer(path) ?? [];
  if (list !== 'tables' || tableIndex === undefined) return undefined;
  const table = nameAt(value, pointer('tables', tableIndex));
  if (table === undefined) return undefined;
  const isColumn = part === 'columns' && columnIndex !== undefined;
  const column = isColumn ? nameAt(value, pointer('tables', tableIndex, 'columns', columnIndex)) : undefined;
  return column === undefined ? { table } : { table, column };
}

/** The JSON pointer of a table or column, or undefined where there is none of that name. */
export function pathOfPlace(value: JsonValue, { table, column }: Place): string | undefined {
  const tableIndex = indexNamed(valueAt(value, '/tables'), table);
  if (tableIndex < 0) return undefined;
  const path = pointer('tables', tableIndex);
  const columnIndex = column === undefined ? -1 : indexNamed(valueAt(value, `${path}/columns`), column);
  return columnIndex < 0 ? path : `${path}${pointer('columns', columnIndex)}`;
}

function nameAt(value: JsonValue, path: string): string | undefined {
  const name = valueAt(value, `${path}/name`);
  return typeof name === 'string' ? name : undefined;
}

function indexNamed(list: JsonValue | undefined, name: string): number {
  return isJsonArray(list) ? list.findIndex((item) => isJsonObject(item) && item.name === name) : -1;
}
