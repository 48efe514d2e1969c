import { type ColumnType, RESOLVED_TYPES } from '../../schema/column-type.ts';
import type { Edit } from '../../schema/diagnostic.ts';
import type { ColumnSpec } from '../../schema/document-model.ts';

/** The edits that give a column another type, and take away what only its old type has. */
export function typeEdits(column: ColumnSpec, columnPath: string, type: ColumnType): readonly Edit[] {
  return [
    { op: 'set', path: `${columnPath}/type`, value: type },
    ...(column.scale !== undefined && type !== 'decimal'
      ? [{ op: 'remove', path: `${columnPath}/scale` } as const]
      : []),
    ...(column.resolution !== undefined && !RESOLVED_TYPES.includes(type)
      ? [{ op: 'remove', path: `${columnPath}/resolution` } as const]
      : []),
  ];
}
