import { crc32 } from './crc32.ts';
import type { PieceStore } from './piece-store.ts';
import type { Sink, SinkFile, SinkMark } from './sink.ts';
import { zipBlob } from './zip-blob.ts';

/** A sink whose files stay with the browser until they are handed over. */
export interface StoredSink extends Sink {
  /** How each file is stored by now. */
  stored(): readonly StoredName[];
  /** The files that were written, as one archive of which nothing is copied. */
  archive(): Promise<Blob>;
}

/** A file in a store, and how to find it again. */
export interface StoredName {
  readonly name: string;
  readonly mark: SinkMark;
}

interface StoredFile {
  readonly name: string;
  pieces: readonly Blob[];
  mark: SinkMark;
}

/** Bytes that are gathered in memory before they are put into the store. */
const PIECE_BYTES = 8 * 1024 * 1024;
/** Bytes that are copied out of the page's memory in one go; a millisecond of its time. */
const COPIED_BYTES = 1024 * 1024;
const NOTHING: SinkMark = { bytes: 0, crc: 0, pieces: 0 };

/**
 * Files in pieces over a store.
 *
 * @param whole the files that are stored whole already, where a run goes on
 */
export async function storedSink(store: PieceStore, whole: readonly StoredName[] = []): Promise<StoredSink> {
  const files: StoredFile[] = [];
  for (const { name, mark } of whole) files.push(await reopened(store, name, mark));
  let open: SinkFile | undefined;
  const contentOf = ({ pieces }: StoredFile) => new Blob([...pieces]);
  return {
    async create(name, from = NOTHING) {
      const file = await reopened(store, name, from);
      files.push(file);
      open = openFile(store, file);
      return open;
    },
    async finish() {
      await open?.close();
    },
    discard: () => store.clear(),
    async read(name) {
      const file = files.find((each) => each.name === name);
      return file && contentOf(file);
    },
    stored: () => files.map(({ name, mark }) => ({ name, mark })),
    async archive() {
      return zipBlob(files.map((file) => ({ name: file.name, content: contentOf(file), crc: file.mark.crc })));
    },
  };
}

async function reopened(store: PieceStore, name: string, mark: SinkMark): Promise<StoredFile> {
  const pieces = await store.keep(name, mark.pieces);
  const bytes = pieces.reduce((sum, { size }) => sum + size, 0);
  if (bytes !== mark.bytes) throw new Error(`What is stored of ${name} is not what was written.`);
  return { name, pieces, mark };
}

function openFile(store: PieceStore, file: StoredFile): SinkFile {
  let parts: Blob[] = [];
  let gathered: Uint8Array<ArrayBuffer>[] = [];
  let gatheredBytes = 0;
  let size = 0;
  let crc = file.mark.crc;

  function copyGathered(): void {
    parts.push(new Blob(gathered));
    gathered = [];
    gatheredBytes = 0;
  }

  async function secure(): Promise<SinkMark> {
    if (size === 0) return file.mark;
    copyGathered();
    const piece = await store.put(file.name, file.pieces.length, new Blob(parts));
    file.pieces = [...file.pieces, piece];
    file.mark = { bytes: file.mark.bytes + size, crc, pieces: file.pieces.length };
    parts = [];
    size = 0;
    return file.mark;
  }

  return {
    async write(bytes) {
      gathered.push(bytes);
      gatheredBytes += bytes.length;
      if (gatheredBytes >= COPIED_BYTES) copyGathered();
      size += bytes.length;
      crc = crc32(bytes, crc);
      if (size >= PIECE_BYTES) await secure();
    },
    secure,
    close: secure,
  };
}
