import type { PieceStore } from './piece-store.ts';

const ROOT = 'semblance-runs';

/** Pieces as files of the origin's private file system: on the disk, and there again after a reload. */
export async function privateStore(run: string): Promise<PieceStore> {
  const root = await rootFolder();
  const folder = await root.getDirectoryHandle(run, { create: true });
  return {
    async put(file, piece, content) {
      const handle = await folder.getFileHandle(pieceName(file, piece), { create: true });
      const writable = await handle.createWritable();
      try {
        await writable.write(content);
      } catch (reason) {
        await writable.abort().catch(() => undefined);
        throw reason;
      }
      await writable.close();
      return handle.getFile();
    },
    async keep(file, count) {
      for (let piece = count; ; piece += 1) {
        const isGone = await folder.removeEntry(pieceName(file, piece)).then(
          () => true,
          () => false,
        );
        if (!isGone) break;
      }
      return Promise.all(
        Array.from({ length: count }, async (_, piece) =>
          (await folder.getFileHandle(pieceName(file, piece))).getFile(),
        ),
      );
    },
    clear: () => removePrivateRun(run),
  };
}

/** Whether this browser lets the page write files of its own (not in private windows of some). */
export async function hasPrivateFiles(): Promise<boolean> {
  try {
    const handle = await (await rootFolder()).getFileHandle('probe', { create: true });
    return typeof handle.createWritable === 'function';
  } catch {
    return false;
  }
}

/** The runs that have files there. */
export async function privateRuns(): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const [name, handle] of (await rootFolder()).entries()) if (handle.kind === 'directory') names.push(name);
  return names;
}

/** Takes away the files of a run. */
export async function removePrivateRun(run: string): Promise<void> {
  try {
    await (await rootFolder()).removeEntry(run, { recursive: true });
  } catch {
    // There is nothing to take away, or no such place in this browser.
  }
}

async function rootFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(ROOT, { create: true });
}

function pieceName(file: string, piece: number): string {
  return `${file}.${piece}`;
}
