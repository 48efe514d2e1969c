import type { TableRows } from '../../runtime/export-file.ts';
import type { ExportSettings } from '../../runtime/export-settings.ts';
import type { JudgeSettings } from '../../runtime/judge-settings.ts';
import type { FileRecord } from '../../runtime/manifest.ts';
import type { RunSettings } from '../../runtime/protocol.ts';
import type { SinkPlace } from '../../runtime/sinks/sink-place.ts';
import type { StoredName } from '../../runtime/sinks/stored-sink.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';

/** Everything that decides the bytes of a run, as it was when it began; editing goes on beside it (R51). */
export interface RunSnapshot {
  readonly document: SemblanceDocument;
  /** SHA-256 of the document without its view. */
  readonly documentHash: string;
  readonly engineVersion: string;
  readonly settings: RunSettings;
  readonly exported: ExportSettings;
  readonly tables: readonly TableRows[];
  readonly chunkRows: number;
}

/**
 * `running` is also what a run is called whose page went away; `stopped` was ended early and what was written kept,
 * `cancelled` ended and nothing kept.
 */
export type RunStatus = 'running' | 'done' | 'stopped' | 'cancelled' | 'failed';

/** What the report of a run says in a few figures; the report itself is kept beside. */
export interface RunQuality {
  /** Undefined where nothing was tested. */
  readonly score: number | undefined;
  /** From 0 to 1. */
  readonly coverage: number;
  readonly failed: number;
  readonly warned: number;
  /** How many of the failed checks are gates. */
  readonly failedGates: number;
  /** Rows that were looked at. */
  readonly rows: number;
}

/** A run as the browser keeps it. */
export interface RunRecord {
  readonly id: string;
  /** The kept document it is of. */
  readonly documentId?: string;
  readonly startedAtMs: number;
  readonly status: RunStatus;
  /** Why it failed or stopped by itself, in one sentence. */
  readonly reason?: string;
  /** How its rows are judged; not at all where left out. */
  readonly judging?: JudgeSettings;
  /** There once it has ended, where its rows were judged. */
  readonly quality?: RunQuality;
  /** Why its rows were not judged though they were to be. */
  readonly unjudged?: string;
  readonly snapshot: RunSnapshot;
  readonly place: SinkPlace;
  /** What is handed over: the name of the file, the archive or the folder. */
  readonly name: string;
  /** e.g. "4 CSV files". */
  readonly title: string;
  readonly rowsTotal: number;
  readonly files: readonly FileRecord[];
  /** Rows it had come to where it failed or was cancelled. */
  readonly rowsReached?: number;
  /** Time it has worked, pauses left out. */
  readonly seconds: number;
  /** How each file is stored, while the browser keeps them. */
  readonly stored?: readonly StoredName[];
  /** When a person took it off the list, milliseconds since 1970; what is kept of it goes a while later. */
  readonly removedAtMs?: number;
}

/** All rows that a run has written. */
export function rowsOf({ files }: Pick<RunRecord, 'files'>): number {
  return files.reduce((sum, { rows }) => sum + rows, 0);
}

/** Rows a second while it worked; undefined where it did no work to speak of. */
export function speedOf(record: Pick<RunRecord, 'files' | 'rowsReached' | 'seconds'>): number | undefined {
  const rows = record.rowsReached ?? rowsOf(record);
  return rows > 0 && record.seconds > 0 ? rows / record.seconds : undefined;
}

/** All bytes that a run has written, before they were compressed. */
export function bytesOf({ files }: Pick<RunRecord, 'files'>): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
