import type { FormatId } from '../../src/formats/format-id.ts';
import type { ExportFile, TableRows } from '../../src/runtime/export-file.ts';
import { DEFAULT_EXPORT_SETTINGS, type ExportSettings } from '../../src/runtime/export-settings.ts';

/** The settings of a format, else those a person begins with. */
export function exportSettings(format: FormatId, changes: Partial<ExportSettings> = {}): ExportSettings {
  return { ...DEFAULT_EXPORT_SETTINGS, format, ...changes };
}

/** A CSV file of one table, with the options a person begins with. */
export function csvFile(table: TableRows): ExportFile {
  const { options, flatten, gzip } = DEFAULT_EXPORT_SETTINGS;
  return { name: `${table.name}.csv`, format: 'csv', options, flatten, gzip, tables: [table] };
}
