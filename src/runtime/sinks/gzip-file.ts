import { until } from '../until.ts';
import type { SinkFile } from './sink.ts';

/** Bytes that are compressed in one go; some milliseconds of the page's time. */
const STEP_BYTES = 64 * 1024;

/** A file that holds the gzip of what is written to it; it cannot be gone on with, only begun again. */
export function gzipFile(file: SinkFile): SinkFile {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  const passed = passOn(readable, file);
  const failed = new Promise<never>((_, reject) => {
    passed.catch(reject);
  });
  failed.catch(() => undefined);
  return {
    async write(bytes) {
      for (let from = 0; from < bytes.length; from += STEP_BYTES) {
        await until(writer.write(bytes.subarray(from, from + STEP_BYTES)), failed);
      }
    },
    secure: () => Promise.resolve(undefined),
    async close() {
      await until(writer.close(), failed);
      await passed;
      return file.close();
    },
  };
}

async function passOn(readable: ReadableStream<Uint8Array<ArrayBuffer>>, file: SinkFile): Promise<void> {
  const reader = readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) await file.write(next.value);
}
