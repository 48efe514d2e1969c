/** Learns what is read while something runs; the names of reads are the caller's own. */
export class ReadRecorder {
  #reads: Set<string> | undefined;

  /** Whether anything is being recorded. */
  get isOn(): boolean {
    return this.#reads !== undefined;
  }

  /** Adds reads to what is being recorded. */
  note(...reads: readonly string[]): void {
    for (const read of reads) this.#reads?.add(read);
  }

  /** Runs something and gives what was read meanwhile as well, which counts as read by whatever runs around it. */
  during<Result>(run: () => Result): { readonly result: Result; readonly reads: ReadonlySet<string> } {
    const outer = this.#reads;
    const reads = new Set<string>();
    this.#reads = reads;
    try {
      return { result: run(), reads };
    } finally {
      this.#reads = outer;
      this.note(...reads);
    }
  }
}
