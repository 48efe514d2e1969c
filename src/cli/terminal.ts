/** Where a command writes and what it is started with. */
export interface Terminal {
  /** Results; nothing else. */
  readonly out: (text: string) => void;
  /** Everything said to the person: warnings, progress, what went wrong. */
  readonly say: (text: string) => void;
  /** Whether a person watches what is said, so that lines may be written over. */
  readonly isWatched: boolean;
  /** Aborts when the person breaks off. */
  readonly signal: AbortSignal;
  /** The bundled engine worker. */
  readonly workerFile: string;
  readonly version: string;
}
