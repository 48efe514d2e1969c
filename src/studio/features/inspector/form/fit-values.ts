import type { SchemaNode } from '../../../../engine/catalog.ts';
import { type ColumnType, NUMERIC_TYPES } from '../../../../schema/column-type.ts';
import type { KindSpec } from '../../../../schema/kind.ts';
import { formModel } from './form-model.ts';
import { isRecord } from './is-record.ts';

/**
 * A kind's starting parameters with free values of the column's type: the values of a category are texts to begin with,
 * and become 1, 2, 3 in a column of numbers, true and false in one of truth values.
 */
export function fitValues(schema: SchemaNode, start: KindSpec, type: ColumnType): KindSpec {
  const fitted = formModel(schema, start, '').flatMap(({ name, control, value }) => {
    if (control.kind !== 'list' || !Array.isArray(value)) return [];
    const scalars = new Set(
      control.items[0]?.fields.filter((each) => each.control.kind === 'scalar').map((each) => each.name),
    );
    return [[name, value.map((item: unknown, index) => fittedItem(item, index, scalars, type))] as const];
  });
  return { ...start, ...Object.fromEntries(fitted) };
}

function fittedItem(item: unknown, index: number, scalars: ReadonlySet<string>, type: ColumnType): unknown {
  if (!isRecord(item)) return item;
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      scalars.has(name) && typeof value === 'string' ? fittedValue(value, index, type) : value,
    ]),
  );
}

function fittedValue(value: string, index: number, type: ColumnType): string | number | boolean {
  if (NUMERIC_TYPES.includes(type)) return index + 1;
  if (type === 'time') return `${String((9 + index) % 24).padStart(2, '0')}:00`;
  return type === 'boolean' ? index % 2 === 0 : value;
}
