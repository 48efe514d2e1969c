/** The types a column can have. */
export const COLUMN_TYPES = [
  'integer',
  'decimal',
  'float',
  'boolean',
  'text',
  'date',
  'time',
  'timestamp',
  'uuid',
  'json',
] as const;

export type ColumnType = (typeof COLUMN_TYPES)[number];

/** The types whose values are numbers a person would compute with. */
export const NUMERIC_TYPES: readonly ColumnType[] = ['integer', 'decimal', 'float'];

/** The types whose resolution can be stated. */
export const RESOLVED_TYPES: readonly ColumnType[] = ['time', 'timestamp'];

/** The types whose values are points in time. */
export const TIME_TYPES: readonly ColumnType[] = ['date', 'timestamp'];
