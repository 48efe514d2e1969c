import { makeZip } from 'client-zip';
import { until } from '../until.ts';
import { handleFile } from './handle-file.ts';
import { readZipBlob } from './read-zip-blob.ts';
import { removeIfEmpty } from './remove-if-empty.ts';
import type { Sink, SinkFile } from './sink.ts';

/** The earliest moment an archive can hold, so that the same files give the same archive. */
const ARCHIVE_DATE = new Date(1980, 0, 1);

interface Entry {
  readonly name: string;
  readonly lastModified: Date;
  readonly input: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** All files as one archive, streamed into a file that a person picked (zip64 where it grows that large). */
export async function archiveSink(handle: FileSystemFileHandle): Promise<Sink> {
  const out = await handleFile(handle);
  const entries = new TransformStream<Entry, Entry>();
  const coming = entries.writable.getWriter();
  const written = writeArchive(entries.readable, out);
  // What stops the archive stops the writing of its files, which would wait for ever else.
  const failed = new Promise<never>((_, reject) => {
    written.catch(reject);
  });
  failed.catch(() => undefined);
  let open: SinkFile | undefined;
  return {
    async create(name) {
      await open?.close();
      const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
      await until(coming.write({ name, lastModified: ARCHIVE_DATE, input: readable }), failed);
      open = entryFile(writable.getWriter(), failed);
      return open;
    },
    async finish() {
      await open?.close();
      await coming.close();
      await written;
      await out.close();
    },
    async discard() {
      await out.abort();
      await removeIfEmpty(handle);
    },
    async read(name) {
      return (await readZipBlob(await handle.getFile()))?.get(name);
    },
  };
}

async function writeArchive(entries: ReadableStream<Entry>, out: SinkFile): Promise<void> {
  // client-zip makes its own views or passes ours on; none is over shared memory.
  for await (const bytes of chunksOf(makeZip(chunksOf(entries)))) await out.write(bytes as Uint8Array<ArrayBuffer>);
}

function entryFile(writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>, failed: Promise<never>): SinkFile {
  let isOpen = true;
  return {
    write: (bytes) => until(writer.write(bytes), failed),
    secure: () => Promise.resolve(undefined),
    async close() {
      if (isOpen) {
        isOpen = false;
        await until(writer.close(), failed);
      }
      return undefined;
    },
  };
}

/** Not every browser can iterate over a stream. */
async function* chunksOf<Chunk>(stream: ReadableStream<Chunk>): AsyncGenerator<Chunk> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}
