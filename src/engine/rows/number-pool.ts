/**
 * Arrays that serve one block of rows after the other: numbers that were read and written a moment ago are still in the
 * processor's cache, fresh ones are not.
 */
export class NumberPool {
  readonly #length: number;
  readonly #arrays: Float64Array[] = [];
  #taken = 0;

  /** @param length no array is longer */
  constructor(length: number) {
    this.#length = length;
  }

  /** An array of so many numbers, whatever they are; fresh where more are wanted than one of the pool has. */
  take(count: number): Float64Array {
    if (count > this.#length) return new Float64Array(count);
    let array = this.#arrays[this.#taken];
    if (array === undefined) {
      array = new Float64Array(this.#length);
      this.#arrays.push(array);
    }
    this.#taken++;
    return count === this.#length ? array : array.subarray(0, count);
  }

  /** Takes all arrays back; sets of rows that were made with them must not be read any more. */
  reset(): void {
    this.#taken = 0;
  }
}
