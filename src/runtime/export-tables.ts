import { makeZip } from 'client-zip';
import { FORMATS } from '../formats/registry.ts';
import { chunkRequests } from './chunk-requests.ts';
import type { ExportFile, TableRows } from './export-file.ts';
import { exportFiles } from './export-files.ts';
import { createProgress, type ExportProgress } from './export-progress.ts';
import type { ExportSettings } from './export-settings.ts';
import { fileStem } from './file-stem.ts';
import { type FileRecord, MANIFEST_NAME, manifestOf, manifestText } from './manifest.ts';
import { nextMessage } from './next-message.ts';
import { type Chunk, orderedChunks } from './pool.ts';
import type { Job } from './protocol.ts';
import { type SpawnEngine, spawnEngine } from './spawn-engine.ts';
import { webContentHash } from './web-content-hash.ts';

export interface TablesExport {
  readonly job: Job;
  /** What to write, in this order. */
  readonly tables: readonly TableRows[];
  /** How to write them; which tables stands above. */
  readonly settings: ExportSettings;
  /** Called at most ten times a second. */
  onProgress(progress: ExportProgress): void;
  readonly signal: AbortSignal;
  readonly workers?: number;
  readonly spawn?: SpawnEngine;
}

export interface ExportedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Parts are handed to the browser in blobs of this size, which it may keep on disk. */
const BLOB_BYTES = 16 * 1024 * 1024;

/** Bytes that are checked and stored in one go; some milliseconds of the page's time. */
const PIECE_BYTES = 1024 * 1024;

/** The earliest moment an archive can write, so that the same document gives the same archive. */
const ARCHIVE_DATE = new Date(1980, 0, 1);

/**
 * Makes tables of a job on several workers: one file as it is, several as one archive with their manifest. Rejects with
 * `Cancelled` when the signal aborts; nothing of the file is left then.
 */
export async function exportTables({
  job,
  tables,
  settings,
  onProgress,
  signal,
  workers,
  spawn,
}: TablesExport): Promise<ExportedFile> {
  const report = createProgress(tables, onProgress);
  const pool = { job, signal, workers: workers ?? exportWorkers(), spawn: spawn ?? spawnEngine };
  const { document } = job.plan;
  const files = exportFiles(document, tables, settings);
  const chunks = orderedChunks(
    files.flatMap((file) => chunkRequests(file)),
    pool,
  );
  const bytesOf = byFile(chunks, ({ request, bytes }) => report(request, bytes.length));
  try {
    const [only] = files;
    if (files.length === 1 && only !== undefined) {
      return { name: only.name, content: await collect(bytesOf(only), FORMATS[settings.format].mediaType) };
    }
    const entries = archiveEntries(files, bytesOf, (records) => manifestText(manifestOf(job.plan, settings, records)));
    return {
      name: `${fileStem(document.name)}.zip`,
      content: await collect(readAll(makeZip(entries)), 'application/zip'),
    };
  } finally {
    await chunks.return(undefined);
  }
}

/** The files of an archive, and behind them the manifest, which knows what was in them. */
async function* archiveEntries(
  files: readonly ExportFile[],
  bytesOf: (file: ExportFile) => AsyncIterable<Uint8Array<ArrayBuffer>>,
  manifest: (records: readonly FileRecord[]) => string,
) {
  const records: FileRecord[] = [];
  for (const file of files) {
    const input = recorded(file, bytesOf(file), (record) => records.push(record));
    yield { name: file.name, lastModified: ARCHIVE_DATE, input };
  }
  yield { name: MANIFEST_NAME, lastModified: ARCHIVE_DATE, input: manifest(records) };
}

/** Passes the bytes of a file on, and says at their end what they were. */
async function* recorded(
  { name, tables }: ExportFile,
  source: AsyncIterable<Uint8Array<ArrayBuffer>>,
  onEnd: (record: FileRecord) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const hash = webContentHash();
  let size = 0;
  for await (const bytes of source) {
    size += bytes.length;
    await hash.update(bytes);
    yield bytes;
  }
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  onEnd({ name, rows, bytes: size, content_hash: await hash.digest() });
}

/** As many workers as there are cores, eight at most. */
function exportWorkers(): number {
  return Math.max(1, Math.min(navigator.hardwareConcurrency || 1, 8));
}

/** Cuts chunks that come file by file into the bytes of each file, which must be read in the same order. */
function byFile(chunks: AsyncIterator<Chunk, void>, onChunk: (chunk: Chunk) => void) {
  let next: IteratorResult<Chunk, void> | undefined;
  return async function* bytesOf({ tables }: ExportFile): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for (;;) {
      next ??= await chunks.next();
      if (next.done) return;
      const chunk = next.value;
      if (!tables.some(({ name }) => name === chunk.request.table)) return;
      next = undefined;
      onChunk(chunk);
      for (let from = 0; from < chunk.bytes.length; from += PIECE_BYTES) {
        yield chunk.bytes.subarray(from, from + PIECE_BYTES);
        await nextMessage();
      }
    }
  };
}

async function* readAll(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    // client-zip makes its own views or passes ours on; none is over shared memory.
    yield next.value as Uint8Array<ArrayBuffer>;
  }
}

async function collect(source: AsyncIterable<Uint8Array<ArrayBuffer>>, type: string): Promise<Blob> {
  const blobs: Blob[] = [];
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const bytes of source) {
    parts.push(bytes);
    size += bytes.length;
    if (size < BLOB_BYTES) continue;
    blobs.push(new Blob(parts));
    parts = [];
    size = 0;
  }
  return new Blob([...blobs, ...parts], { type });
}
