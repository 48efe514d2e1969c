/** Wide stores may run this far beyond the text they write. */
const OVERRUN = 64;

/** Bytes that grow: writers reserve room, store into `bytes` or `view`, and set `length`. */
export class ByteBuffer {
  bytes: Uint8Array<ArrayBuffer>;
  view: DataView;
  length = 0;

  /** @param memory the bytes it begins with room for, or memory of at least a few bytes that is its own from now on */
  constructor(memory: number | ArrayBuffer = 1 << 16) {
    this.bytes = new Uint8Array(typeof memory === 'number' ? new ArrayBuffer(memory + OVERRUN) : memory);
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

  /** What was written, in the buffer's own memory: for who takes the memory over. */
  written(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }

  /** A copy of what was written, of just its length. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }
}
