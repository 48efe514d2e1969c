import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Cancelled } from '../../cancelled.ts';
import { type FileEncoding, unreadableKind, wideOrder } from './file-signs.ts';
import { UnreadFile } from './unread-file.ts';

const PIECE_BYTES = 1048576;

/**
 * The text of a file as UTF-8, piece by piece; a compressed one, by its first bytes and whatever it is called, unpacked.
 *
 * @param stated how its text is encoded; UTF-16 is found out where it is left out, all else taken for UTF-8
 * @throws UnreadFile where it cannot be read, or only up to there; Cancelled
 */
export async function* storedText(
  path: string,
  stated: FileEncoding | undefined,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const stored = file.createReadStream({ highWaterMark: PIECE_BYTES, autoClose: false });
    let decode: ((bytes: Uint8Array) => Uint8Array) | undefined;
    for await (const piece of (await isGzip(file)) ? unpacked(stored) : stored) {
      if (signal.aborted) throw new Cancelled();
      const bytes: Uint8Array = piece;
      if (decode === undefined) {
        const kind = unreadableKind(bytes);
        if (kind !== undefined) throw new UnreadFile(kind);
        decode = decoder(stated === undefined || stated === 'utf-16' ? (wideOrder(bytes) ?? stated) : stated);
      }
      yield decode(bytes);
    }
  } catch (reason) {
    if (reason instanceof Error && 'code' in reason && typeof reason.code === 'string')
      throw new UnreadFile(whyUnread(reason.code));
    throw reason;
  } finally {
    await file?.close();
  }
}

function decoder(encoding: string | undefined): (bytes: Uint8Array) => Uint8Array {
  if (encoding === undefined || encoding === 'utf-8') return (bytes) => bytes;
  const text = new TextDecoder(encoding === 'utf-16' ? 'utf-16le' : encoding);
  const encoder = new TextEncoder();
  return (bytes) => encoder.encode(text.decode(bytes, { stream: true }));
}

async function isGzip(file: FileHandle): Promise<boolean> {
  const { buffer, bytesRead } = await file.read(new Uint8Array(2), 0, 2, 0);
  return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
}

function unpacked(stored: Readable): Readable {
  const gunzip = createGunzip({ chunkSize: PIECE_BYTES });
  stored.on('error', (error) => gunzip.destroy(error));
  return stored.pipe(gunzip);
}

function whyUnread(code: string): string {
  if (code.startsWith('Z_')) return 'is where the compressed file breaks off: pack or copy it once more';
  if (code === 'ENOENT') return 'is not there';
  if (code === 'EISDIR') return 'is a folder';
  return code === 'EACCES' || code === 'EPERM' ? 'cannot be read: it is not allowed' : `cannot be read (${code})`;
}
