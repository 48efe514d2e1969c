import { RESOLVED_TYPES } from '../column-type.ts';
import type { ColumnSpec, SemblanceDocument } from '../document-model.ts';
import { changeColumn } from './change-column.ts';
import type { EditResult } from './edit-result.ts';
import { sameJson } from './same-json.ts';

/** New values for properties of a column; `undefined` takes one away. Renaming is `renameColumn`'s. */
export type ColumnPatch = {
  readonly [Property in Exclude<keyof ColumnSpec, 'name' | 'keyed_as'>]?: Property extends 'type' | 'generator'
    ? ColumnSpec[Property]
    : ColumnSpec[Property] | undefined;
};

/**
 * A document whose column has other properties.
 *
 * A new type takes away what only the old one had: the scale of a decimal, the resolution of a timestamp.
 */
export function updateColumn(
  document: SemblanceDocument,
  table: string,
  column: string,
  patch: ColumnPatch,
): EditResult {
  return changeColumn(document, table, column, (before) => {
    const type = patch.type ?? before.type;
    const after = new Map<string, unknown>(Object.entries(before));
    for (const [property, value] of Object.entries(patch)) after.set(property, value);
    if (type !== before.type && type !== 'decimal') after.delete('scale');
    if (type !== before.type && !RESOLVED_TYPES.includes(type)) after.delete('resolution');
    const present = Object.fromEntries([...after].filter(([, value]) => value !== undefined));
    // `before` with properties that the patch types as a column's.
    return sameJson(present, before) ? before : (present as ColumnSpec);
  });
}
