/** How a cell was written: not at all or as null, bare, in quotes, in quotes with doubled quotes inside. */
export const ABSENT = 0;
export const BARE = 1;
export const QUOTED = 2;
export const ESCAPED = 3;

/** Rows that are handed on at a time. */
export const BLOCK_ROWS = 4096;

/**
 * The cells of some rows of a file, whatever its format: where each lies in the bytes, row by row. The arrays are used again for the
 * next block.
 */
export interface CellBlock {
  readonly bytes: Uint8Array;
  readonly rows: number;
  /** Cells of each row. */
  readonly columns: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly forms: Uint8Array;
  /** The line of the file on which each row begins, from 1. */
  readonly lines: Float64Array;
}

/** A row, or the rest of a file, that cannot be read; it is left out. */
export interface FileFault {
  /** From 1. */
  readonly line: number;
  /** What is wrong, as the end of a sentence: "has 7 cells instead of 8". */
  readonly what: string;
  /** Whether it is the whole file that cannot be read, and no line of it. */
  readonly isWhole?: boolean;
}

/** What becomes of the rows that are found. */
export interface RowSink {
  /**
   * The cells of the first line, before the first row: the names of the columns where the file has a header. Of a file of objects
   * their names, again in the end where some of them were in no row.
   */
  readonly columns: (names: readonly string[]) => void;
  readonly block: (block: CellBlock) => void;
  readonly fault: (fault: FileFault) => void;
}

/** Takes the bytes of a file piece by piece and finds its rows. */
export interface RowScanner {
  push(bytes: Uint8Array): void;
  /** The line of what comes next, from 1. */
  readonly line: number;
  /** The file is over. */
  end(): void;
}
