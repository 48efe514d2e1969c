/** Wide stores may run this far beyond the text they write. */
const OVERRUN = 64;

/** Bytes that grow: writers reserve room, store into `bytes` or `view`, and set `length`. */
export class ByteBuffer {
  bytes: Uint8Array<ArrayBuffer>;
  view: DataView;
  length = 0;

  constructor(capacity = 1 << 16) {
    this.bytes = new Uint8Array(capacity + OVERRUN);
    this.view = new DataView(this.bytes.buffer);
  }

  /** Makes sure that `more` bytes fit behind `length`; `bytes` and `view` may be others afterwards. */
  reserve(more: number): void {
    const needed = this.length + more + OVERRUN;
    if (needed <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
    this.view = new DataView(grown.buffer);
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A copy of what was written, of just its length. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }
}
