import type { FileRecord } from './manifest.ts';
import type { SinkMark } from './sinks/sink.ts';

/** A file that is written whole. */
export interface WholeFile {
  readonly record: FileRecord;
  /** How it is stored, where it is stored in pieces. */
  readonly mark?: SinkMark;
}

/** How far a run has come for good: what is stored survives the page, and the run can go on from here (R51). */
export interface RunCheckpoint {
  readonly files: readonly WholeFile[];
  /** The file under way, where it can be gone on with; else it begins again. */
  readonly current?: {
    /** Chunks of it that are written. */
    readonly chunks: number;
    readonly rows: number;
    /** SHA-256 of its whole blocks of 1 MiB, 32 bytes each. */
    readonly digests: Uint8Array<ArrayBuffer>;
    readonly mark: SinkMark;
  };
}

export const NO_CHECKPOINT: RunCheckpoint = { files: [] };
