import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Cancelled } from '../runtime/cancelled.ts';
import type { FileRecord, Manifest } from '../runtime/manifest.ts';
import { contentHash } from '../runtime/node/content-hash.ts';
import { countOf } from './count-of.ts';
import { errorCode, fileProblem } from './file-problem.ts';

/** What is wrong with the files of a manifest, by their names, as ends of sentences: those that are not what it says. @throws Cancelled */
export async function fileFaults(
  folder: string,
  { files, compressed }: Manifest,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const faults = new Map<string, string>();
  for (const record of files) {
    const fault = await faultOf(join(folder, record.name), record, compressed === 'gzip', signal);
    if (fault !== undefined) faults.set(record.name, fault);
  }
  return faults;
}

/** What is wrong with a file, as the end of a sentence that begins with its name. */
async function faultOf(path: string, { bytes, content_hash }: FileRecord, isGzip: boolean, signal: AbortSignal) {
  try {
    const { size } = await stat(path);
    // Of a compressed file the manifest says what is in it.
    if (!isGzip && size !== bytes)
      return `has ${countOf(size, 'byte')}, and the manifest says ${countOf(bytes, 'byte')}`;
    const found = await hashOf(path, isGzip, signal);
    return found === content_hash ? undefined : 'has other content than the manifest says';
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    if (isGzip && errorCode(error).startsWith('Z_')) return 'is no whole gzip file';
    return `cannot be read: ${fileProblem(error)}`;
  }
}

async function hashOf(path: string, isGzip: boolean, signal: AbortSignal): Promise<string> {
  const hash = contentHash();
  const file = await open(path);
  try {
    const stored = file.createReadStream({ highWaterMark: 1024 * 1024, autoClose: false });
    for await (const piece of isGzip ? unpacked(stored) : stored) {
      if (signal.aborted) throw new Cancelled();
      // A stream without an encoding gives bytes.
      hash.update(piece as Buffer);
    }
  } finally {
    await file.close();
  }
  return hash.digest();
}

function unpacked(stored: Readable): Readable {
  const gunzip = createGunzip();
  stored.on('error', (error) => gunzip.destroy(error));
  return stored.pipe(gunzip);
}
