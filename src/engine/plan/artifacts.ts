import type { NumberVector } from '../columns/vector.ts';

/** Where the children of each run of parents start: the outcome of the counting pass (R1, R2). */
export interface Offsets {
  /** Parents in one run; a power of two. */
  readonly parentsPerRun: number;
  /** Ordinal of the first child of each run; one entry more than there are runs, the last one the number of rows. */
  readonly starts: Float64Array;
}

/** Everything that needs a pass over data before the first row, by table. */
export interface Artifacts {
  readonly rows: Readonly<Record<string, number>>;
  readonly offsets: Readonly<Record<string, Offsets>>;
  /** For a table in order of time, the number of the row at each place of its file (R16). */
  readonly orders: Readonly<Record<string, Uint32Array>>;
  /** By table and column, what was rolled up from other tables: one value for each row, in the order of its file (R29). */
  readonly accumulated: Readonly<Record<string, Readonly<Record<string, NumberVector>>>>;
  /** Tables in which a parent would have more children than can be made. */
  readonly crowded: readonly string[];
  /** References that cannot be made, and why; none for a document that runs. */
  readonly misses: readonly Misses[];
}

/** Why a reference cannot be made. */
export interface Misses {
  readonly table: string;
  readonly column: string;
  /**
   * Rows find nothing to point at, though they must; rows of the target weigh less than 0; none of them weighs anything. Or
   * a parent has more rows than the column can look at together; or sums are too large to be exact.
   */
  readonly why: 'nothing_fits' | 'below_zero' | 'no_weight' | 'many_siblings' | 'inexact';
  /** How many rows that are: of the table, of its target, or of one parent. */
  readonly rows: number;
}
