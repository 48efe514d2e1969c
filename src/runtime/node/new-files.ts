import { type FileHandle, mkdir, open, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { partName } from './part-name.ts';

/** A file being written under a temporary name. */
export interface NewFile {
  /** Its temporary name, in the folder. */
  readonly part: string;
  write(bytes: Uint8Array): Promise<void>;
  /** Writes what is still held back, of a compressed file; nothing comes behind. */
  end(): Promise<void>;
}

interface Part {
  readonly handle: FileHandle | undefined;
  readonly part: string;
  readonly path: string;
}

/**
 * Files that appear in a folder together or not at all: each is written under a temporary name beside its own, and
 * `finish` renames them. `discard` leaves the folder as it was, and takes it away where it was made for them; `keep` leaves
 * them as they are, for a later run to go on.
 */
export class NewFiles {
  readonly #folder: string;
  readonly #made: string | undefined;
  readonly #parts: Part[] = [];

  private constructor(folder: string, made: string | undefined) {
    this.#folder = folder;
    this.#made = made;
  }

  /** @throws When the folder cannot be made, or is a file. */
  static async into(folder: string): Promise<NewFiles> {
    return new NewFiles(folder, await makeFolder(resolve(folder)));
  }

  /** @throws When a folder has the name, or nothing can be written there. */
  async create(name: string, gzip = false): Promise<NewFile> {
    const path = join(this.#folder, name);
    if (await isFolder(path)) throw new Error(`${path} is a folder`);
    const part = partName(name, process.pid);
    const handle = await open(join(this.#folder, part), 'w');
    this.#parts.push({ handle, part, path });
    return gzip ? gzipFile(handle, part) : plainFile(handle, part);
  }

  /** Goes on with a file behind so many bytes; what is behind them is lost. */
  async reopen(name: string, part: string, bytes: number): Promise<NewFile> {
    const handle = await open(join(this.#folder, part), 'r+');
    this.#parts.push({ handle, part, path: join(this.#folder, name) });
    await handle.truncate(bytes);
    return plainFile(handle, part, bytes);
  }

  /** Takes a file in that an earlier run has written whole; false where it is not there. */
  async adopt(name: string, part: string): Promise<boolean> {
    if (!(await isFile(join(this.#folder, part)))) return false;
    this.#parts.push({ handle: undefined, part, path: join(this.#folder, name) });
    return true;
  }

  /** The temporary names of the files so far, by their own. */
  get parts(): ReadonlyMap<string, string> {
    return new Map(this.#parts.map(({ part, path }) => [basename(path), part]));
  }

  async finish(): Promise<void> {
    for (const { handle } of this.#parts) await handle?.close();
    for (const { part, path } of this.#parts) await rename(join(this.#folder, part), path);
  }

  async keep(): Promise<void> {
    for (const { handle } of this.#parts) await handle?.close().catch(() => undefined);
  }

  async discard(): Promise<void> {
    await this.keep();
    for (const { part } of this.#parts) await rm(join(this.#folder, part), { force: true });
    if (this.#made !== undefined) await removeEmpty(resolve(this.#folder), resolve(this.#made));
  }
}

function plainFile(handle: FileHandle, part: string, from = 0): NewFile {
  let place = from;
  return {
    part,
    async write(bytes) {
      for (let at = 0; at < bytes.length; ) {
        const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, place);
        at += bytesWritten;
        place += bytesWritten;
      }
    },
    end: () => Promise.resolve(),
  };
}

/** Compressed on a thread of its own, as it comes; the same content gives the same bytes. */
function gzipFile(handle: FileHandle, part: string): NewFile {
  const target = plainFile(handle, part);
  const gzip = createGzip();
  const written = (async () => {
    for await (const piece of gzip) await target.write(piece as Buffer);
  })();
  // Whoever writes next, or ends it, hears of it.
  written.catch(() => gzip.destroy());
  return {
    part,
    async write(bytes) {
      await Promise.race([
        written,
        new Promise<void>((done, fail) => void gzip.write(bytes, (error) => (error ? fail(error) : done()))),
      ]);
    },
    async end() {
      gzip.end();
      await Promise.all([written, finished(gzip)]);
    },
  };
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

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
