import { formatTables } from '../formats/format-tables.ts';
import { FORMATS } from '../formats/registry.ts';
import { loadOrder } from '../formats/sql/load-order.ts';
import type { SemblanceDocument } from '../schema/document-model.ts';
import { tableNamed } from '../schema/references/relations.ts';
import type { ExportFile, TableRows } from './export-file.ts';
import type { ExportSettings } from './export-settings.ts';
import { fileStem } from './file-stem.ts';
import { MANIFEST_NAME } from './manifest.ts';

/**
 * The files that tables of a document become: one a table, or one script that is named after the document (after its
 * table where it has but one) and can be loaded from its beginning to its end. The tables are those given; which of the
 * document a person chose is settled before.
 */
export function exportFiles(
  document: SemblanceDocument,
  tables: readonly TableRows[],
  { format, options, flatten, gzip }: Omit<ExportSettings, 'tables'>,
): readonly ExportFile[] {
  const { extension, holds } = FORMATS[format];
  const file = (stem: string, written: readonly TableRows[]): ExportFile => {
    return { name: `${stem}.${extension}${gzip ? '.gz' : ''}`, format, options, flatten, gzip, tables: written };
  };
  if (holds === 'table') return tables.map((table) => file(tableStem(table.name, extension), [table]));
  const [first] = tables;
  if (first === undefined) return [];
  const stem = tables.length === 1 ? first.name : fileStem(document.name);
  const written = tables.flatMap(({ name, rows }) => {
    const spec = tableNamed(document, name);
    return spec === undefined ? [] : [{ spec, rows }];
  });
  const ordered = loadOrder(formatTables(written)).flatMap(({ name }) => tables.filter((table) => table.name === name));
  return [file(stem, ordered)];
}

/** The manifest keeps its name, on file systems that do not tell cases apart as well; names of tables hold no hyphen. */
function tableStem(table: string, extension: string): string {
  return `${table}.${extension}`.toLowerCase() === MANIFEST_NAME ? `${table}-table` : table;
}
