import type { FormatTable } from '../../formats/format-table.ts';
import type { ExportFile } from '../export-file.ts';

/** A table and the file it is in. */
export interface LoadedFile {
  readonly file: ExportFile;
  readonly table: FormatTable;
}
