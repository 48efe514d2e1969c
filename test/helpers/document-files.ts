import type { FormatId } from '../../src/formats/format-id.ts';
import { chunkBytes } from '../../src/runtime/chunk-bytes.ts';
import { chunkRequests } from '../../src/runtime/chunk-requests.ts';
import { exportFiles } from '../../src/runtime/export-files.ts';
import type { ExportSettings } from '../../src/runtime/export-settings.ts';
import { exportSettings } from './export-file.ts';
import type { OpenDocument } from './open-document.ts';

/** The files of a whole document in a format, by name, made in chunks of so many rows (all at once where left out). */
export function documentFiles(
  { document, plan, engine }: OpenDocument,
  format: FormatId,
  chunkRows = Infinity,
  changes: Partial<ExportSettings> = {},
): ReadonlyMap<string, Uint8Array> {
  const tables = plan.tables.map(({ name }) => ({ name, rows: engine.rowCount(name) }));
  return new Map(
    exportFiles(document, tables, exportSettings(format, changes)).map((file) => [
      file.name,
      Uint8Array.from(Buffer.concat(chunkRequests(file, chunkRows).map((request) => chunkBytes(engine, request)))),
    ]),
  );
}

/** The one script that a document becomes. */
export function documentScript(opened: OpenDocument, format: FormatId, changes: Partial<ExportSettings> = {}): string {
  const [script] = documentFiles(opened, format, Infinity, changes).values();
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(script);
}
