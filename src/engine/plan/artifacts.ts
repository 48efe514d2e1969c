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
  /** References that may not be empty, and how many of their rows find nothing to point at; none for a document that runs. */
  readonly misses: readonly Misses[];
}

/** How many rows of a reference find nothing to point at. */
export interface Misses {
  readonly table: string;
  readonly column: string;
  readonly rows: number;
}
