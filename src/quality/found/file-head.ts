/** What the beginning of a file says of its columns. */
export interface FileHead {
  /** The names that stand there; none where it has no header. */
  readonly names: readonly string[];
  /** Columns that the document shows and the file lacks. */
  readonly missing: readonly string[];
  /** Columns that only the file has. */
  readonly unknown: readonly string[];
  /** What is wrong with its first line, and what to do, as the end of a sentence that begins with the name of the file. */
  readonly problem?: string;
  /** How the file was found to be written, as a sentence. */
  readonly written?: string;
}
