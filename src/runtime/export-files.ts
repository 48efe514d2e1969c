import type { FormatId } from '../formats/format-id.ts';
import { formatTables } from '../formats/format-tables.ts';
import { FORMATS } from '../formats/registry.ts';
import { loadOrder } from '../formats/sql/load-order.ts';
import type { SemblanceDocument } from '../schema/document-model.ts';
import { tableNamed } from '../schema/references/relations.ts';
import type { ExportFile, TableRows } from './export-file.ts';
import { fileStem } from './file-stem.ts';
import { MANIFEST_NAME } from './manifest.ts';

/**
 * The files that tables of a document become in a format: one a table, or one script that is named after the document
 * (after its table where it has but one) and can be loaded from its beginning to its end.
 */
export function exportFiles(
  document: SemblanceDocument,
  tables: readonly TableRows[],
  format: FormatId,
): readonly ExportFile[] {
  const { extension, holds } = FORMATS[format];
  if (holds === 'table') {
    return tables.map((table) => ({ name: tableFile(table.name, extension), format, tables: [table] }));
  }
  const [first] = tables;
  if (first === undefined) return [];
  const stem = tables.length === 1 ? first.name : fileStem(document.name);
  const written = tables.flatMap(({ name, rows }) => {
    const spec = tableNamed(document, name);
    return spec === undefined ? [] : [{ spec, rows }];
  });
  const ordered = loadOrder(formatTables(written)).map(({ name, rows }) => ({ name, rows }));
  return [{ name: `${stem}.${extension}`, format, tables: ordered }];
}

/** The manifest keeps its name, on file systems that do not tell cases apart as well; names of tables hold no hyphen. */
function tableFile(table: string, extension: string): string {
  const name = `${table}.${extension}`;
  return name.toLowerCase() === MANIFEST_NAME ? `${table}-table.${extension}` : name;
}
