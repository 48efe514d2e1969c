import type { ColumnSpec } from '../../schema/document-model.ts';
import type { ColumnShape } from './column-context.ts';

const RESOLUTIONS_MS = { millisecond: 1, second: 1000, minute: 60000, hour: 3600000, day: 86400000 } as const;

/** Type, decimal places and time grid of a column, with the defaults of R15 filled in. */
export function columnShape(column: ColumnSpec): ColumnShape {
  const scale = column.type === 'decimal' ? (column.scale ?? 2) : 0;
  if (column.type === 'date') return { type: 'date', scale, resolutionMs: RESOLUTIONS_MS.day };
  if (column.type === 'timestamp' || column.type === 'time')
    return { type: column.type, scale, resolutionMs: RESOLUTIONS_MS[column.resolution ?? 'second'] };
  return { type: column.type, scale, resolutionMs: 1 };
}
