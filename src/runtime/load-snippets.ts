import type { FormatId } from '../formats/format-id.ts';
import { formatTables } from '../formats/format-tables.ts';
import type { SemblanceDocument } from '../schema/document-model.ts';
import { tableNamed } from '../schema/references/relations.ts';
import type { ExportFile } from './export-file.ts';
import { csvSnippets } from './snippets/csv-snippets.ts';
import { jsonSnippets } from './snippets/json-snippets.ts';
import type { LoadSnippet } from './snippets/load-snippet.ts';
import type { LoadedFile } from './snippets/loaded-file.ts';
import { scriptSnippets } from './snippets/script-snippets.ts';

/** How to load the files of an export, with their real names and types: one snippet for each tool that reads the format. */
export function loadSnippets(document: SemblanceDocument, files: readonly ExportFile[]): readonly LoadSnippet[] {
  const written = files.flatMap((file) =>
    file.tables.flatMap(({ name, rows }) => {
      const spec = tableNamed(document, name);
      return spec === undefined ? [] : [{ file, spec, rows }];
    }),
  );
  const isFlat = files.some(({ flatten }) => flatten);
  const tables = formatTables(written, isFlat ? (name) => tableNamed(document, name) : undefined);
  const loaded = tables.flatMap((table, index): readonly LoadedFile[] => {
    const file = written[index]?.file;
    return file === undefined || table.columns.length === 0 ? [] : [{ file, table }];
  });
  const [first] = loaded;
  return first === undefined ? [] : SNIPPETS[first.file.format](loaded);
}

const SNIPPETS: Readonly<Record<FormatId, (loaded: readonly LoadedFile[]) => readonly LoadSnippet[]>> = {
  csv: csvSnippets,
  json: jsonSnippets,
  ndjson: jsonSnippets,
  'sql-postgres': scriptSnippets,
  'sql-mysql': scriptSnippets,
  'sql-sqlite': scriptSnippets,
};
