const FIRST_BYTES = 1 << 20;
/** What is wanted beyond this is made fresh. */
const MOST_BYTES = 1 << 25;
const ALIGNMENT = 16;

/**
 * Memory that serves one block of rows after the other: what was read and written a moment ago is still in the processor's
 * cache, and nothing of it is garbage. It grows to what a block needs, up to 32 MiB.
 */
export class BlockMemory {
  #memory = new ArrayBuffer(FIRST_BYTES);
  #wanted = 0;

  /** So many numbers, whatever they are. */
  numbers(count: number): Float64Array {
    const from = this.#take(8 * count);
    return from === undefined ? new Float64Array(count) : new Float64Array(this.#memory, from, count);
  }

  /** So many integers, whatever they are. */
  integers(count: number): Int32Array {
    const from = this.#take(4 * count);
    return from === undefined ? new Int32Array(count) : new Int32Array(this.#memory, from, count);
  }

  /** So many halves of row identities, whatever they are. */
  lanes(count: number): Uint32Array {
    const from = this.#take(4 * count);
    return from === undefined ? new Uint32Array(count) : new Uint32Array(this.#memory, from, count);
  }

  /** So many bytes, whatever they are. */
  bytes(count: number): Uint8Array {
    const from = this.#take(count);
    return from === undefined ? new Uint8Array(count) : new Uint8Array(this.#memory, from, count);
  }

  /** Takes all arrays back; sets of rows that were made with them must not be read any more. */
  reset(): void {
    let bytes = this.#memory.byteLength;
    while (bytes < this.#wanted && bytes < MOST_BYTES) bytes *= 2;
    if (bytes > this.#memory.byteLength) this.#memory = new ArrayBuffer(bytes);
    this.#wanted = 0;
  }

  /** Where so many bytes are free; undefined where they do not fit. */
  #take(bytes: number): number | undefined {
    const from = this.#wanted;
    this.#wanted = from + Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    return this.#wanted <= this.#memory.byteLength ? from : undefined;
  }
}
