import type { FormatId } from '../formats/format-id.ts';
import type { FormatOptions } from '../formats/format-options.ts';

/** Rows of a table whose time lies in a span, the end excluded. */
export interface TimeSpan {
  /** The column that says when a row came to be. */
  readonly column: string;
  readonly fromMs: number;
  readonly toMs: number;
}

/** A part of a table: rows from one place to another, end excluded, and of these perhaps only those of a span of time. */
export interface RowSlice {
  readonly fromRow: number;
  readonly toRow: number;
  readonly during?: TimeSpan;
}

/** A table and the rows of it that are written: all of them, unless a slice says which. */
export interface TableRows {
  readonly name: string;
  /** How many rows are written. */
  readonly rows: number;
  readonly slice?: RowSlice;
}

/** A file to be written: its tables, in their order in it, and how they are written. */
export interface ExportFile {
  readonly name: string;
  readonly format: FormatId;
  readonly options: FormatOptions;
  /** Whether rows also hold the columns of their parents and of the rows they point at. */
  readonly flatten: boolean;
  /** Whether the file is compressed; its bytes, hashes and promises are those before. */
  readonly gzip: boolean;
  readonly tables: readonly TableRows[];
}
