import type { FormatId } from '../formats/format-id.ts';

/** A table and its rows. */
export interface TableRows {
  readonly name: string;
  readonly rows: number;
}

/** A file to be written: its tables, in their order in it. */
export interface ExportFile {
  readonly name: string;
  readonly format: FormatId;
  readonly tables: readonly TableRows[];
}
