import type { ExportFile } from './export-file.ts';
import type { ChunkRequest } from './protocol.ts';
import type { RunCheckpoint, WholeFile } from './run-checkpoint.ts';
import { gzipFile } from './sinks/gzip-file.ts';
import type { Sink } from './sinks/sink.ts';
import { tailBytes, webContentHash } from './web-content-hash.ts';

/** A file of a run being written: its bytes go to the sink, and its hash, rows and bytes are counted. */
export interface FileInProgress {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The bytes of this request are all written. */
  endChunk(request: ChunkRequest): void;
  /** To be called between chunks: what a later run needs to go on; undefined where the file has to begin again. */
  secure(): Promise<RunCheckpoint['current']>;
  close(): Promise<WholeFile>;
}

/** Begins a file in a sink, or goes on with one that is stored as far as `from` says. */
export async function beginFile(
  sink: Sink,
  { name, gzip }: ExportFile,
  from?: RunCheckpoint['current'],
): Promise<FileInProgress> {
  const stored = await sink.create(name, from?.mark);
  const target = gzip ? gzipFile(stored) : stored;
  const hash = webContentHash(from?.digests);
  if (from !== undefined) await hash.update(await storedTail(sink, name, from.mark.bytes));
  let rows = from?.rows ?? 0;
  let bytes = from?.mark.bytes ?? 0;
  let chunks = from?.chunks ?? 0;
  return {
    async write(piece) {
      await hash.update(piece);
      await target.write(piece);
      bytes += piece.length;
    },
    endChunk({ fromRow, toRow }) {
      rows += toRow - fromRow;
      chunks += 1;
    },
    async secure() {
      const mark = await target.secure();
      return mark && { chunks, rows, digests: hash.digests(), mark };
    },
    async close() {
      const mark = await target.close();
      const record = { name, rows, bytes, content_hash: await hash.digest() };
      return { record, ...(mark && { mark }) };
    },
  };
}

/** The bytes behind the last whole block of what is stored: they are hashed again. */
async function storedTail(sink: Sink, name: string, bytes: number): Promise<Uint8Array> {
  const content = await sink.read(name);
  if (content === undefined || content.size !== bytes) throw new Error(`What is stored of ${name} cannot be read.`);
  return new Uint8Array(await content.slice(bytes - tailBytes(bytes)).arrayBuffer());
}
