import type { Vector } from '../../engine/columns/vector.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';

/** Some rows of a table that are judged together. */
export interface Block {
  /** The rows as the document declares them: their identities, parents and laws. */
  readonly rows: RowSet;
  /** The values of a column that are judged, as files show them. */
  readonly shown: (column: string) => Vector;
  /** As `shown`, before modifiers: what gates hold on (R11). */
  readonly clean: (column: string) => Vector;
  /** Whether measures that cost much look at it too. */
  readonly isThorough: boolean;
}

/** Rows made at a time (R32): the same in every run, whatever its chunks. */
export const BLOCK_ROWS = 4096;

/** The rows that the engine makes, as they are. */
export function madeBlock(rows: RowSet, isThorough: boolean): Block {
  return {
    rows,
    shown: (column) => rows.exported(column),
    clean: (column) => rows.column(column),
    isThorough,
  };
}
