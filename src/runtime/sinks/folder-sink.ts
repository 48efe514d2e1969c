import { type HandleFile, handleFile } from './handle-file.ts';
import type { Sink } from './sink.ts';

/**
 * Files in a folder of their own, inside the one a person picked, so that nothing that was there is touched. A file is
 * there for good once it is closed.
 *
 * @param name the folder's name; it is made where it is not there
 */
export function folderSink(picked: FileSystemDirectoryHandle, name: string): Sink {
  let open: HandleFile | undefined;
  const folder = (create: boolean) => picked.getDirectoryHandle(name, { create });
  return {
    async create(file) {
      open = await handleFile(await (await folder(true)).getFileHandle(file, { create: true }));
      return open;
    },
    async finish() {
      await open?.close();
    },
    async discard() {
      await open?.abort();
      try {
        await picked.removeEntry(name, { recursive: true });
      } catch (reason) {
        // A run that ends before its first file has made no folder.
        if (!(reason instanceof DOMException) || reason.name !== 'NotFoundError') throw reason;
      }
    },
    async read(file) {
      return (await (await folder(false)).getFileHandle(file)).getFile();
    },
  };
}

/** The first of `stem`, `stem-2`, `stem-3`, ... that is not yet in a folder. */
export async function freeName(picked: FileSystemDirectoryHandle, stem: string): Promise<string> {
  const taken = new Set<string>();
  for await (const name of picked.keys()) taken.add(name.toLowerCase());
  let name = stem;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}-${number}`;
  return name;
}
