import { makeZip } from 'client-zip';
import { chunkRequests } from './chunk-requests.ts';
import { createProgress, type ExportProgress } from './export-progress.ts';
import { nextMessage } from './next-message.ts';
import { type Chunk, orderedChunks } from './pool.ts';
import type { Job } from './protocol.ts';
import { type SpawnEngine, spawnEngine } from './spawn-engine.ts';

export interface CsvExport {
  readonly job: Job;
  /** What to write, in this order; one table becomes a file of its own, several become one archive. */
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  /** What the archive is called, without its ending. */
  readonly archiveName: string;
  /** Called at most ten times a second. */
  onProgress(progress: ExportProgress): void;
  readonly signal: AbortSignal;
  readonly workers?: number;
  readonly spawn?: SpawnEngine;
}

export interface CsvFile {
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
 * Makes the tables of a job as CSV on several workers. Rejects with `Cancelled` when the signal aborts; nothing of the
 * file is left then.
 */
export async function exportCsv({
  job,
  tables,
  archiveName,
  onProgress,
  signal,
  workers,
  spawn,
}: CsvExport): Promise<CsvFile> {
  const report = createProgress(tables, onProgress);
  const pool = { job, signal, workers: workers ?? exportWorkers(), spawn: spawn ?? spawnEngine };

  const chunks = orderedChunks(
    tables.flatMap((table) => chunkRequests(table)),
    pool,
  );
  const bytesOf = byTable(chunks, ({ request, bytes }) => report(request, bytes.length));
  try {
    const [only] = tables;
    if (tables.length === 1 && only !== undefined) {
      return { name: `${only.name}.csv`, content: await collect(bytesOf(only.name), 'text/csv') };
    }
    const files = tables.map(({ name }) => ({ name: `${name}.csv`, lastModified: ARCHIVE_DATE, input: bytesOf(name) }));
    return { name: `${archiveName}.zip`, content: await collect(readAll(makeZip(files)), 'application/zip') };
  } finally {
    await chunks.return(undefined);
  }
}

/** As many workers as there are cores, eight at most. */
function exportWorkers(): number {
  return Math.max(1, Math.min(navigator.hardwareConcurrency || 1, 8));
}

/** Cuts chunks that come table by table into the bytes of each table, which must be read in the same order. */
function byTable(chunks: AsyncIterator<Chunk, void>, onChunk: (chunk: Chunk) => void) {
  let next: IteratorResult<Chunk, void> | undefined;
  return async function* bytesOf(table: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for (;;) {
      next ??= await chunks.next();
      if (next.done || next.value.request.table !== table) return;
      const chunk = next.value;
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
