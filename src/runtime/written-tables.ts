import type { TableRows } from './export-file.ts';
import type { ExportSettings } from './export-settings.ts';

/** The tables of a plan that an export writes, in the order of the document. */
export function writtenTables(
  tables: readonly TableRows[],
  { tables: chosen }: Pick<ExportSettings, 'tables'>,
): readonly TableRows[] {
  const written = tables.filter(({ name }) => chosen === undefined || chosen.includes(name));
  return written.map(({ name, rows }) => ({ name, rows }));
}
