import type { SinkFile } from './sink.ts';

/** A file on the person's disk, written in order; what it was before stays until it is closed. */
export interface HandleFile extends SinkFile {
  /** Leaves the file as it was before. */
  abort(): Promise<void>;
}

/** Opens a file that a person picked, or one in a folder they picked. */
export async function handleFile(handle: FileSystemFileHandle): Promise<HandleFile> {
  const stream = await handle.createWritable();
  let isOpen = true;
  return {
    write: (bytes) => stream.write(bytes),
    secure: () => Promise.resolve(undefined),
    async close() {
      if (isOpen) {
        isOpen = false;
        await stream.close();
      }
      return undefined;
    },
    async abort() {
      if (!isOpen) return;
      isOpen = false;
      await stream.abort().catch(() => undefined);
    },
  };
}
