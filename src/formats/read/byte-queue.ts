const FIRST_SIZE = 1048576;

/** Bytes that wait to be understood: pieces are added behind, what is done with is taken away in front. */
export class ByteQueue {
  #bytes = new Uint8Array(FIRST_SIZE);
  #length = 0;

  /** What waits; valid until bytes are added or dropped. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  add(piece: Uint8Array): void {
    const length = this.#length + piece.length;
    if (length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(length, 2 * this.#bytes.length));
      grown.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = grown;
    }
    this.#bytes.set(piece, this.#length);
    this.#length = length;
  }

  /** Takes away the first bytes. */
  drop(count: number): void {
    this.#bytes.copyWithin(0, count, this.#length);
    this.#length -= count;
  }
}
