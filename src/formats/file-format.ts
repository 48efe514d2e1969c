import type { Vector } from '../engine/columns/vector.ts';
import type { ByteBuffer } from './byte-buffer.ts';
import type { FormatFacts } from './format-facts.ts';
import type { FormatId } from './format-id.ts';
import type { FormatTable } from './format-table.ts';

/**
 * A way to write tables as bytes.
 *
 * The bytes of a file are, table by table, its header, its rows from the first to the last and its footer. What a row
 * writes depends on its place among the rows of the table and on nothing else, so that rows can be written in any number
 * of pieces.
 */
export interface FileFormat extends FormatFacts {
  readonly id: FormatId;
  /** What it is good for, in one sentence. */
  readonly summary: string;
  /** Writes what goes before the rows of a table; `file` lists the tables of its file in their order. */
  header(table: FormatTable, file: readonly FormatTable[], out: ByteBuffer): void;
  /** Writes rows; there is a vector for each column, and `firstRow` counts the rows of the file's table before them. */
  rows(table: FormatTable, vectors: readonly Vector[], count: number, firstRow: number, out: ByteBuffer): void;
  /** Writes what goes behind the rows of a table. */
  footer(table: FormatTable, file: readonly FormatTable[], out: ByteBuffer): void;
}
