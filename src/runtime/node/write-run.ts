import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportFile } from '../export-file.ts';
import type { FileRecord } from '../manifest.ts';
import type { Chunk } from '../pool.ts';
import type { ChunkRequest } from '../protocol.ts';
import { type ContentHash, contentHash } from './content-hash.ts';
import type { NewFile, NewFiles } from './new-files.ts';
import { onDisk } from './not-written.ts';
import { partName } from './part-name.ts';
import { type RunIdentity, type RunRecord, removeTornRecord, writeRunRecord } from './run-record.ts';

/** A run that writes files into a folder and keeps a record of how far it has come. */
export interface RunToWrite {
  readonly folder: string;
  readonly files: NewFiles;
  readonly planned: readonly ExportFile[];
  readonly of: RunIdentity;
  readonly chunkRows: number;
  /** The requests that make a file. */
  readonly requestsOf: (file: ExportFile) => readonly ChunkRequest[];
  /** Their chunks, in their order. */
  readonly chunksOf: (requests: readonly ChunkRequest[]) => AsyncIterable<Chunk>;
  /** How far an earlier run of the same had come. */
  readonly from?: RunRecord;
  /** Called for every chunk that is written, or was by the earlier run; its bytes are then not known. */
  readonly onChunk: (request: ChunkRequest, bytes: number) => void;
}

/** A file of which some bytes are written. */
interface Current {
  readonly planned: ExportFile;
  readonly file: NewFile;
  readonly hash: ContentHash;
  chunks: number;
  bytes: number;
}

type Done = RunRecord['done'][number];

const RECORD_MS = 100;

/**
 * Writes every file of a run under its temporary name, one behind the other, and gives what is in each. What was written is
 * recorded ten times a second and at the end of each file, so that a run which was killed can be taken up again: files
 * that are whole are kept, and the one under way goes on where its recorded bytes end, once they are found to be what they
 * were; a compressed one begins again.
 *
 * @throws NotWritten when the disk refuses
 */
export async function writeRun(run: RunToWrite): Promise<readonly FileRecord[]> {
  const { planned, files, requestsOf, onChunk } = run;
  const done = await adopted(run);
  let current = await reopened(run, done.length);
  await sweep(run, [...done.map(({ part }) => part), ...(current === undefined ? [] : [current.file.part])]);
  const left = planned.slice(done.length).map((file) => ({ file, requests: requestsOf(file) }));
  const behind = left[0]?.requests.slice(0, current?.chunks ?? 0) ?? [];
  for (const request of [...planned.slice(0, done.length).flatMap((file) => requestsOf(file)), ...behind])
    onChunk(request, 0);
  const wanted = left.flatMap(({ requests }, index) => (index === 0 ? requests.slice(behind.length) : requests));
  const chunks = run.chunksOf(wanted)[Symbol.asyncIterator]();
  let recordedMs = performance.now();

  async function record(): Promise<void> {
    recordedMs = performance.now();
    await onDisk(run.folder, () => writeRunRecord(run.folder, recordOf(run, done, current)));
  }

  try {
    for (const [index, { file, requests }] of left.entries()) {
      const { name, gzip } = file;
      if (index > 0 || current === undefined) {
        const created = await onDisk(name, () => files.create(name, gzip));
        current = { planned: file, file: created, hash: contentHash(), chunks: 0, bytes: 0 };
        await record();
      }
      const writing: Current = current;
      for (let taken = writing.chunks; taken < requests.length; taken++) {
        const next = await chunks.next();
        if (next.done === true) throw new Error('writeRun: fewer chunks than were asked for');
        const { request, bytes } = next.value;
        writing.hash.update(bytes);
        await onDisk(name, () => writing.file.write(bytes));
        writing.bytes += bytes.length;
        writing.chunks += 1;
        onChunk(request, bytes.length);
        if (performance.now() - recordedMs >= RECORD_MS) await record();
      }
      await onDisk(name, () => writing.file.end());
      done.push(doneOf(writing));
      current = undefined;
      await record();
    }
  } finally {
    await chunks.return?.(undefined);
  }
  return done.map(({ part: _part, ...record }) => record);
}

function doneOf({ planned: { name, tables }, file, bytes, hash }: Current): Done {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return { name, part: file.part, rows, bytes, content_hash: hash.digest() };
}

function recordOf({ of, chunkRows }: RunToWrite, done: readonly Done[], current: Current | undefined): RunRecord {
  const whole = { run: 1, pid: process.pid, of, chunk_rows: chunkRows, done } as const;
  if (current === undefined) return whole;
  const { planned, file, chunks, bytes, hash } = current;
  const written = planned.gzip ? { chunks: 0, bytes: 0 } : { chunks, bytes };
  return { ...whole, current: { name: planned.name, part: file.part, ...written, hash_so_far: hash.soFar() } };
}

/** The files that an earlier run has written whole and that are still there, from the first on. */
async function adopted({ folder, planned, files, from }: RunToWrite): Promise<Done[]> {
  const done: Done[] = [];
  for (const [place, record] of from?.done.entries() ?? []) {
    const isNext = done.length === place && planned[place]?.name === record.name;
    if (isNext && (await files.adopt(record.name, record.part))) done.push(record);
    else await rm(join(folder, record.part), { force: true });
  }
  return done;
}

/** The file that an earlier run was writing, as far as it is what the record says; undefined where it begins anew. */
async function reopened({ folder, planned, files, from }: RunToWrite, place: number): Promise<Current | undefined> {
  const [file, record] = [planned[place], from?.current];
  if (record === undefined) return undefined;
  const path = join(folder, record.part);
  const { name, part, chunks, bytes, hash_so_far: expected } = record;
  const hash = file?.name === name && !file.gzip && chunks > 0 ? await hashOf(path, bytes) : undefined;
  if (file === undefined || hash === undefined || hash.soFar() !== expected) {
    await rm(path, { force: true });
    return undefined;
  }
  return { planned: file, file: await onDisk(name, () => files.reopen(name, part, bytes)), hash, chunks, bytes };
}

/** Takes away what the earlier run had begun and not yet recorded in the moment it was killed: a file, or the record itself. */
async function sweep({ folder, planned, from }: RunToWrite, kept: readonly string[]): Promise<void> {
  if (from === undefined) return;
  await removeTornRecord(folder, from.pid);
  for (const part of planned.map(({ name }) => partName(name, from.pid)))
    if (!kept.includes(part)) await rm(join(folder, part), { force: true });
}

/** The hash of the first bytes of a file; undefined where it cannot be read. */
async function hashOf(path: string, bytes: number): Promise<ContentHash | undefined> {
  const hash = contentHash();
  try {
    // The stream's end is the last byte that is read, not the one behind.
    if (bytes > 0) for await (const piece of createReadStream(path, { end: bytes - 1 })) hash.update(piece as Buffer);
    return hash;
  } catch {
    return undefined;
  }
}
