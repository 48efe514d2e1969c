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
  /** References that cannot be made, and why; none for a document that runs. */
  readonly misses: readonly Misses[];
}

/** Why a reference cannot be made. */
export interface Misses {
  readonly table: string;
  readonly column: string;
  /** Rows find nothing to point at, though they must; rows of the target weigh less than 0; none of them weighs anything. */
  readonly why: 'nothing_fits' | 'below_zero' | 'no_weight';
  /** How many rows that are: of the table, or of its target. */
  readonly rows: number;
}
