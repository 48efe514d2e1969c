import type { ColumnSpec, TableSpec } from '../../schema/document-model.ts';
import { comparedTimes } from '../../schema/references/compared-times.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import type { RowSet } from '../rows/row-set.ts';
import { moments } from './moments.ts';

/** Which rows of a target exist for a row: those whose time comes before a moment that the row's own time gives. */
export interface ExistingRows {
  /** The time of the target's rows; NaN where a row has none. */
  readonly times: (target: RowSet) => Float64Array;
  /** The moment before which a target must have come to be; minus infinity for a row without a time. */
  readonly before: (rows: RowSet) => Float64Array;
}

/**
 * Binds the comparison of a reference's times, at the coarser grid of the two (R7, R15); undefined where there is none to
 * make.
 */
export function existingRows(
  context: ColumnContext,
  target: TableSpec,
  existing: boolean | undefined,
): ExistingRows | undefined {
  const compared = comparedTimes(context.table, target, existing);
  if (compared === undefined) return undefined;
  const { own, target: other } = compared;
  const dependOn = (table: TableSpec, column: ColumnSpec) =>
    context.dependOn({ kind: 'column', table: table.name, column: column.name });
  dependOn(context.table, own);
  dependOn(target, other);
  const grid = Math.max(context.shapeOf(own).resolutionMs, context.shapeOf(other).resolutionMs);
  context.remember(`existing on a grid of ${grid}`);
  return {
    times: (rows) => moments(rows, other.name, Number.NaN),
    before(rows) {
      const before = moments(rows, own.name, -Infinity);
      for (let i = 0; i < before.length; i++) before[i] = Math.floor((before[i] as number) / grid) * grid + grid;
      return before;
    },
  };
}
