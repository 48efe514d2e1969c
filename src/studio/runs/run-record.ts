import type { TableRows } from '../../runtime/export-file.ts';
import type { ExportSettings } from '../../runtime/export-settings.ts';
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

/** `running` is also what a run is called whose page went away; `stopped` was ended early and what was written kept. */
export type RunStatus = 'running' | 'done' | 'stopped' | 'failed';

/** A run as the browser keeps it. */
export interface RunRecord {
  readonly id: string;
  /** The kept document it is of. */
  readonly documentId?: string;
  readonly startedAtMs: number;
  readonly status: RunStatus;
  /** Why it failed, in one sentence. */
  readonly reason?: string;
  readonly snapshot: RunSnapshot;
  readonly place: SinkPlace;
  /** What is handed over: the name of the file, the archive or the folder. */
  readonly name: string;
  /** e.g. "4 CSV files". */
  readonly title: string;
  readonly rowsTotal: number;
  readonly files: readonly FileRecord[];
  /** Time it has worked, pauses left out. */
  readonly seconds: number;
  /** How each file is stored, while the browser keeps them. */
  readonly stored?: readonly StoredName[];
}

/** All rows that a run has written. */
export function rowsOf({ files }: Pick<RunRecord, 'files'>): number {
  return files.reduce((sum, { rows }) => sum + rows, 0);
}

/** All bytes that a run has written, before they were compressed. */
export function bytesOf({ files }: Pick<RunRecord, 'files'>): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
