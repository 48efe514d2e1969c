import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Cancelled } from '../../runtime/cancelled.ts';
import { type FileRecord, MANIFEST_NAME } from '../../runtime/manifest.ts';
import { contentHash } from '../../runtime/node/content-hash.ts';
import { readManifest } from '../../runtime/read-manifest.ts';
import type { Run } from '../command.ts';
import { countOf } from '../count-of.ts';
import { Failure } from '../failure.ts';
import { errorCode, fileProblem } from '../file-problem.ts';
import { byteText } from '../quantity.ts';
import { UsageError } from '../usage-error.ts';

/** `semblance verify`: compares every file of a folder with its manifest; 1 where one is not what it says. */
export const verify: Run = async ({ operands, flags }, { out, signal }) => {
  const [folder = ''] = operands;
  const path = join(folder, MANIFEST_NAME);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`"${path}" cannot be read: ${fileProblem(error)}.`);
  });
  const manifest = readManifest(text);
  if (manifest === undefined) throw new Failure(`"${path}" is no manifest of Semblance.`);
  const faults: string[] = [];
  for (const record of manifest.files) {
    const fault = await faultOf(join(folder, record.name), record, manifest.compressed === 'gzip', signal);
    if (fault !== undefined) faults.push(`"${record.name}" ${fault}.`);
  }
  if (faults.length > 0) throw new Failure(faults.join('\n'));
  const bytes = manifest.files.reduce((sum, each) => sum + each.bytes, 0);
  const sum = [countOf(manifest.files.length, 'file'), byteText(bytes)].join(', ');
  if (!flags.has('quiet')) out(`${sum}: as "${manifest.document.name}" made them, seed ${manifest.seed}.\n`);
  return 0;
};

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
