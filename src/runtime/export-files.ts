import { formatTables } from '../formats/format-tables.ts';
import { formatWith } from '../formats/format-with.ts';
import { loadOrder } from '../formats/sql/load-order.ts';
import type { SemblanceDocument } from '../schema/document-model.ts';
import { tableNamed } from '../schema/references/relations.ts';
import type { ExportFile, TableRows } from './export-file.ts';
import type { ExportSettings } from './export-settings.ts';
import { fileStem } from './file-stem.ts';
import { MANIFEST_NAME } from './manifest.ts';

/**
 * The files that tables of a document become: one a table, or one for all that is named after the document (after its
 * table where it has but one); a script can be loaded from its beginning to its end. The tables are those given; which of the
 * document a person chose is settled before.
 */
export function exportFiles(
  document: SemblanceDocument,
  tables: readonly TableRows[],
  { format, options, flatten, gzip }: Omit<ExportSettings, 'tables'>,
): readonly ExportFile[] {
  const { extension, holds } = formatWith(format, options);
  const file = (stem: string, written: readonly TableRows[]): ExportFile => {
    return { name: `${stem}.${extension}${gzip ? '.gz' : ''}`, format, options, flatten, gzip, tables: written };
  };
  if (holds === 'table') return tables.map((table) => file(safeStem(table.name, extension), [table]));
  const [first] = tables;
  if (first === undefined) return [];
  const stem = tables.length === 1 ? first.name : fileStem(document.name);
  return [
    file(safeStem(stem, extension), holds === 'script' ? inLoadOrder(document, tables) : inOrder(document, tables)),
  ];
}

function inOrder({ tables: specs }: SemblanceDocument, tables: readonly TableRows[]): readonly TableRows[] {
  return specs.flatMap((spec) => tables.filter(({ name }) => name === spec.name));
}

function inLoadOrder(document: SemblanceDocument, tables: readonly TableRows[]): readonly TableRows[] {
  const written = tables.flatMap(({ name, rows }) => {
    const spec = tableNamed(document, name);
    return spec === undefined ? [] : [{ spec, rows }];
  });
  return loadOrder(formatTables(written)).flatMap(({ name }) => tables.filter((table) => table.name === name));
}

/** The manifest keeps its name, on file systems that do not tell cases apart as well; names of tables hold no hyphen. */
function safeStem(stem: string, extension: string): string {
  return `${stem}.${extension}`.toLowerCase() === MANIFEST_NAME ? `${stem}-table` : stem;
}
