/** How far a file is stored: enough to go on with it after the page was gone. */
export interface SinkMark {
  /** Bytes that are stored for good. */
  readonly bytes: number;
  /** CRC-32 of these bytes. */
  readonly crc: number;
  /** In how many pieces they are stored. */
  readonly pieces: number;
}

/** A file being written, from its first byte to its last. */
export interface SinkFile {
  /** To be awaited before the next piece; that is what keeps the memory flat. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Makes all that was written outlive the page; undefined where only closing the file does. */
  secure(): Promise<SinkMark | undefined>;
  /** Ends the file; how far it is stored where it can be gone on with. */
  close(): Promise<SinkMark | undefined>;
}

/** Where the files of a run go. Files are written one after the other. */
export interface Sink {
  /** Begins a file, or goes on with one that is stored as far as `from` says. */
  create(name: string, from?: SinkMark): Promise<SinkFile>;
  /** Everything is written, or what there is shall be kept: closes whatever is open. */
  finish(): Promise<void>;
  /** Takes away whatever was written. */
  discard(): Promise<void>;
  /** A file as it is stored by now; undefined where it cannot be read back. */
  read(name: string): Promise<Blob | undefined>;
}
