import type { Engine } from '../engine/rows/engine.ts';
import type { SemblanceDocument } from '../schema/document-model.ts';
import { chunkBytes } from './chunk-bytes.ts';
import type { ExportFile } from './export-file.ts';
import { exportFiles } from './export-files.ts';
import type { ExportSettings } from './export-settings.ts';
import type { ExportPreview, SizeEstimate } from './protocol.ts';
import { writtenTables } from './written-tables.ts';

/** Rows that are shown of a table, at most. */
const SHOWN_ROWS = 20;
/** Rows at both ends of a table, and at each place between, that its size is reckoned from. */
const END_ROWS = 128;
const INNER_ROWS = 64;
/** Places between the ends, as shares of the table. */
const INNER_PLACES = [0.2, 0.4, 0.6, 0.8];

/** What an export of a document would write: its files with their sizes, and the beginning of one of them. */
export async function exportPreview(
  engine: Engine,
  document: SemblanceDocument,
  settings: ExportSettings,
  shownTable?: string,
): Promise<ExportPreview> {
  const all = document.tables.map(({ name }) => ({ name, rows: engine.rowCount(name) }));
  const files = exportFiles(document, writtenTables(all, settings), settings);
  const sized: ExportPreview['files'][number][] = [];
  for (const file of files) sized.push({ file, size: await sizeOf(engine, file) });
  const shown = files.find(({ tables }) => tables.some(({ name }) => name === shownTable)) ?? files[0];
  if (shown === undefined) return { files: sized, sample: { file: '', text: '' } };
  return { files: sized, sample: { file: shown.name, text: beginningOf(engine, shown, shownTable) } };
}

function beginningOf(engine: Engine, file: ExportFile, table: string | undefined): string {
  const shown = file.tables.find(({ name }) => name === table) ?? file.tables[0];
  if (shown === undefined) return '';
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    piece(engine, file, shown.name, 0, Math.min(SHOWN_ROWS, shown.rows)),
  );
}

function piece(engine: Engine, file: ExportFile, table: string, fromRow: number, toRow: number) {
  return chunkBytes(engine, { table, fromRow, toRow, place: fromRow, file });
}

async function sizeOf(engine: Engine, file: ExportFile): Promise<SizeEstimate> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  let isExact = true;
  for (const { name, rows } of file.tables) {
    const take = (fromRow: number, toRow: number) => {
      const taken = piece(engine, file, name, fromRow, toRow);
      pieces.push(taken);
      return taken.length;
    };
    if (rows <= 2 * END_ROWS + INNER_PLACES.length * INNER_ROWS) {
      bytes += take(0, rows);
      continue;
    }
    isExact = false;
    const ends = take(0, END_ROWS) + take(rows - END_ROWS, rows);
    const inner = INNER_PLACES.map((share) => {
      const from = Math.floor(END_ROWS + share * (rows - 2 * END_ROWS - INNER_ROWS));
      return take(from, from + INNER_ROWS);
    });
    const bytesPerRow = inner.reduce((sum, each) => sum + each, 0) / (inner.length * INNER_ROWS);
    bytes += ends + bytesPerRow * (rows - 2 * END_ROWS);
  }
  if (!file.gzip) return { bytes: Math.round(bytes), isExact };
  return { bytes: Math.round(bytes * (await gzipShare(pieces))), isExact: false };
}

/** What is left of these bytes when they are compressed, as a share. */
async function gzipShare(pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<number> {
  const whole = new Blob([...pieces]);
  if (whole.size === 0) return 1;
  const packed = await new Response(whole.stream().pipeThrough(new CompressionStream('gzip'))).blob();
  return packed.size / whole.size;
}
