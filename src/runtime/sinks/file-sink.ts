import { type HandleFile, handleFile } from './handle-file.ts';
import { removeIfEmpty } from './remove-if-empty.ts';
import type { Sink } from './sink.ts';

/** The one file a person picked, whatever its name; for runs that make but one. */
export function fileSink(handle: FileSystemFileHandle): Sink {
  let open: HandleFile | undefined;
  return {
    async create() {
      if (open !== undefined) throw new Error('A picked file holds but one file.');
      open = await handleFile(handle);
      return open;
    },
    async finish() {
      await open?.close();
    },
    async discard() {
      await open?.abort();
      await removeIfEmpty(handle);
    },
    read: () => handle.getFile(),
  };
}
