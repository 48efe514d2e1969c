import { type ColumnType, RESOLVED_TYPES } from '../../../../schema/column-type.ts';

/** The properties of a column, or of a part of a nested value, that only some types have. */
export const OF_SOME_TYPES: Readonly<Record<string, readonly ColumnType[]>> = {
  scale: ['decimal'],
  resolution: RESOLVED_TYPES,
};
