import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RowOverrides } from '../../engine/plan/with-rows.ts';
import { z } from '../../schema/zod.ts';
import type { ExportPart } from '../export-part.ts';
import type { ExportSettings } from '../export-settings.ts';
import type { FileRecord } from '../manifest.ts';

/** Everything that decides the bytes of a run. */
export interface RunIdentity {
  /** The hash of the document without its view. */
  readonly document: string;
  readonly seed: number;
  readonly scale: number;
  readonly rows: RowOverrides;
  readonly engine_version: string;
  readonly settings: ExportSettings;
  readonly part: ExportPart | null;
}

/** How far a run in a folder has come (R51). */
export interface RunRecord {
  /** The version of records: 1. */
  readonly run: 1;
  /** The process that writes. */
  readonly pid: number;
  readonly of: RunIdentity;
  readonly chunk_rows: number;
  /** Files that are written whole, under their temporary names. */
  readonly done: readonly (FileRecord & { readonly part: string })[];
  /** The file under way: what is written of it for good. */
  readonly current?: {
    readonly name: string;
    readonly part: string;
    readonly chunks: number;
    readonly bytes: number;
    /** The content hash of these bytes. */
    readonly hash_so_far: string;
  };
}

const RECORD_NAME = '.semblance-run.json';

const count = z.int().min(0);
/** Without any folder. */
const fileName = z.string().regex(/^(?!\.{1,2}$)[^/\\]+$/);

const model = z.object({
  run: z.literal(1),
  pid: z.int().min(1),
  // Compared as a whole with what a run is to be; nothing in it is used.
  of: z.unknown(),
  chunk_rows: z.int().min(1),
  done: z.array(z.object({ name: fileName, part: fileName, rows: count, bytes: count, content_hash: z.string() })),
  current: z
    .object({ name: fileName, part: fileName, chunks: count, bytes: count, hash_so_far: z.string() })
    .exactOptional(),
});

/** The record of an unfinished run in a folder; undefined where there is none that can be read. */
export async function readRunRecord(folder: string): Promise<RunRecord | undefined> {
  try {
    const parsed = model.safeParse(JSON.parse(await readFile(join(folder, RECORD_NAME), 'utf8')));
    // What the run was of is only ever compared.
    return parsed.success ? (parsed.data as RunRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** Takes away the record that a process was writing when it was killed. */
export async function removeTornRecord(folder: string, pid: number): Promise<void> {
  await rm(tornPath(folder, pid), { force: true });
}

function tornPath(folder: string, pid: number): string {
  return join(folder, `${RECORD_NAME}.${pid}`);
}

/** Writes a record in place of an older one; whoever reads finds the one or the other. */
export async function writeRunRecord(folder: string, record: RunRecord): Promise<void> {
  const torn = tornPath(folder, record.pid);
  await writeFile(torn, JSON.stringify(record));
  await rename(torn, join(folder, RECORD_NAME));
}

/** Takes the record away. */
export async function removeRunRecord(folder: string): Promise<void> {
  await rm(join(folder, RECORD_NAME), { force: true });
}

/** Takes away what an unfinished run has left in a folder. */
export async function removeUnfinished(folder: string, { pid, done, current }: RunRecord): Promise<void> {
  await removeTornRecord(folder, pid);
  for (const { part } of [...done, ...(current === undefined ? [] : [current])]) {
    if (part.endsWith('.part')) await rm(join(folder, part), { force: true });
  }
  await removeRunRecord(folder);
}
