import { type FileHandle, mkdir, open, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** A file being written under a temporary name. */
export interface NewFile {
  write(bytes: Uint8Array): Promise<void>;
}

/**
 * Files that appear in a folder together or not at all: each is written under a temporary name beside its own, and
 * `finish` renames them. `discard` leaves the folder as it was, and takes it away where it was made for them.
 */
export class NewFiles {
  readonly #folder: string;
  readonly #made: string | undefined;
  readonly #parts: { readonly handle: FileHandle; readonly part: string; readonly path: string }[] = [];

  private constructor(folder: string, made: string | undefined) {
    this.#folder = folder;
    this.#made = made;
  }

  /** @throws When the folder cannot be made, or is a file. */
  static async into(folder: string): Promise<NewFiles> {
    return new NewFiles(folder, await makeFolder(resolve(folder)));
  }

  /** @throws When a folder has the name, or nothing can be written there. */
  async create(name: string): Promise<NewFile> {
    const path = join(this.#folder, name);
    if (await isFolder(path)) throw new Error(`${path} is a folder`);
    const part = join(this.#folder, `.${name}.${process.pid}.part`);
    const handle = await open(part, 'w');
    this.#parts.push({ handle, part, path });
    return {
      async write(bytes) {
        for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten;
      },
    };
  }

  async finish(): Promise<void> {
    for (const { handle } of this.#parts) await handle.close();
    for (const { part, path } of this.#parts) await rename(part, path);
  }

  async discard(): Promise<void> {
    for (const { handle, part } of this.#parts) {
      await handle.close().catch(() => undefined);
      await rm(part, { force: true });
    }
    if (this.#made !== undefined) await removeEmpty(resolve(this.#folder), resolve(this.#made));
  }
}

/**
 * Makes a folder and those above it that are not there; gives the highest one made, or undefined where all were there.
 * (The recursive mkdir of Node 20 never ends below a folder that refuses new ones with ENOENT, as /proc does.)
 */
async function makeFolder(folder: string): Promise<string | undefined> {
  if (await isFolder(folder)) return undefined;
  const above = dirname(folder);
  const made = above === folder ? undefined : await makeFolder(above);
  await mkdir(folder);
  return made ?? folder;
}

/** Takes away a folder and those above it up to `last`; one that is not empty stays, and all above it. */
async function removeEmpty(folder: string, last: string): Promise<void> {
  const isGone = await rmdir(folder).then(
    () => true,
    () => false,
  );
  if (isGone && folder !== last) await removeEmpty(dirname(folder), last);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
