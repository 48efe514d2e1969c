/** How the bins of values are found: cells, by their leading bits or alike in width, lead to them. */
export interface Guide {
  readonly isFloating: boolean;
  /** The first cell of those alike in width, and how many there are of them per unit. */
  readonly low: number;
  readonly scale: number;
  /** How many bits of the upper half of a number say nothing of its cell, and what the first cell begins with. */
  readonly bits: number;
  readonly base: number;
  /** The last cell. */
  readonly top: number;
  /** The bin of each cell; the complement of the first one where an edge cuts it. */
  readonly cells: Int16Array;
  /** Rising; bin i ends with edge i. */
  readonly edges: Float64Array;
}

/** Looks at up to 4096 numbers at once. What a kernel says stands in `results`, in the order that is told here. */
export interface LookMachine {
  readonly values: Float64Array;
  /** 0 where a row has no number. */
  readonly valid: Uint8Array;
  /** The first row of each run. */
  readonly starts: Int32Array;
  /** A number each run: its key, or its sum. */
  readonly sums: Float64Array;
  /** Fingerprints, of rows or of runs. */
  readonly lanes0: Uint32Array;
  readonly lanes1: Uint32Array;
  readonly counts: Int32Array;
  readonly prints: Float64Array;
  readonly results: Float64Array;
  /** The least and the greatest value, how many there are, and 1 where all are multiples of the grid (any, if it is 0). */
  range(count: number, isNullable: boolean, grid: number): void;
  /** Whether each value is start + step x (from + its row). */
  countsUp(count: number, start: number, step: number, from: number): boolean;
  /** The sums of the deviations from a value and of their squares, and how many there are; `counts` of bins. */
  spread(count: number, isNullable: boolean, shift: number, guide: Guide): void;
  /** Finds the `starts` of runs of one value; gives how many there are. */
  runs(count: number): number;
  /** The longest of the inner runs and their rows; `counts` of their lengths, of which 255 stands for longer ones. */
  lengths(found: number): void;
  /** The values that runs begin with, as `sums`. */
  leading(found: number): void;
  /** The `sums` of the values of runs that are not null. */
  runSums(found: number, count: number, isNullable: boolean): void;
  /** Mixes values, or `sums`, into fingerprints, which the first column of a key begins. */
  fingerprint(count: number, isFirst: boolean, isOfRuns: boolean): void;
  /** Adds `sums` by their fingerprints to `prints` (see linear-prints.ts). */
  addPrints(count: number): void;
  /** `counts` of moments by the hours of their days; the days since the first one as `starts`, -1 for none. */
  times(count: number, isNullable: boolean, firstDay: number): void;
  /** Finds the rows whose multiple, each more by the factor, is less than 2^shift, as `starts`; gives how many there are. */
  spreadRows(count: number, multiple: number, factor: number, shift: number): number;
}

/** The arrays of a machine hold this many numbers. */
export const LOOK_ROWS = 4096;
export const MOST_CELLS = 4096;
export const MOST_EDGES = 512;
