import type { Vector } from '../../engine/columns/vector.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';

/** Some rows of a table that are judged together. */
export interface Block {
  /** The rows as the document declares them: their identities, parents and laws. */
  readonly rows: RowSet;
  /** The place in the file of the first row, where the rows follow each other as they do there. */
  readonly from?: number | undefined;
  /** The values of a column that are judged, as files show them. */
  readonly shown: (column: string) => Vector;
  /** As `shown`, before modifiers: what gates hold on (R11). */
  readonly clean: (column: string) => Vector;
  /** Which cells hold a value before modifiers: 1; all of them where it is undefined. */
  readonly held: (column: string) => Uint8Array | undefined;
  /** What the cells of a computed column come to. */
  readonly computed: (column: string) => Vector;
  /** Whether a cell that is not what it comes to is to blame on another one that is wrong or empty. */
  readonly isExcused?: (column: string, row: number) => boolean;
  /** Whether measures that cost much look at it too. */
  readonly isThorough: boolean;
}

/** Rows made at a time (R32): the same in every run, whatever its chunks. */
export const BLOCK_ROWS = 4096;

/**
 * The rows that the engine makes, as they are.
 *
 * @param from the place in the file of the first of rows that follow each other there
 */
export function madeBlock(rows: RowSet, isThorough: boolean, from?: number): Block {
  return {
    rows,
    from,
    shown: (column) => rows.exported(column),
    clean: (column) => rows.column(column),
    held: (column) => rows.column(column).valid,
    computed: (column) => rows.column(column),
    isThorough,
  };
}
