import type { FormatId } from '../formats/format-id.ts';
import { DEFAULT_FORMAT_OPTIONS, type FormatOptions } from '../formats/format-options.ts';

/** Everything a person chooses of an export, as plain data: the drawer, the flags, the manifest and a resumed run hold the same. */
export interface ExportSettings {
  readonly format: FormatId;
  readonly options: FormatOptions;
  /** Names of the tables that are written; all of the document where left out. */
  readonly tables?: readonly string[];
  /** Whether each row also holds the columns of its parents and of the rows it points at (denormalised). */
  readonly flatten: boolean;
  /** Whether each file is compressed on its own; hashes and promises are about the bytes before. */
  readonly gzip: boolean;
}

export const DEFAULT_EXPORT_SETTINGS: ExportSettings = {
  format: 'csv',
  options: DEFAULT_FORMAT_OPTIONS,
  flatten: false,
  gzip: false,
};
