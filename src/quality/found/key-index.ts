import type { Vector } from '../../engine/columns/vector.ts';
import type { BrokenRows } from '../measures/broken-rows.ts';
import { fingerprints } from '../statistics/fingerprints.ts';

/** Keys that do not simply count up are held up to so many rows (R39): 24 bytes each. */
const MOST_ROWS = 16777216;
const FIRST_SLOTS = 8192;

/**
 * Finds the row of a key among the rows of a table, and the rows whose key came before: numbers that count up in the order of the file need
 * no memory, others are held by fingerprints of 64 bits.
 */
export class KeyIndex {
  /** Rows whose key came before. */
  readonly repeats: BrokenRows = { count: 0 };
  #rows = 0;
  /** While numbers count up: the first of them and the distance of neighbours, once known. */
  #counting: { readonly start: number; readonly step: number | undefined } | undefined;
  #isCounting = true;
  #isFull = false;
  #lanes0 = new Uint32Array(0);
  #lanes1 = new Uint32Array(0);
  #slots = new Int32Array(0);

  /** Whether rows are known: not where there were too many. */
  get isKnown(): boolean {
    return !this.#isFull;
  }

  get rows(): number {
    return this.#rows;
  }

  /** Adds rows in the order of the file, by the columns of their key. */
  add(vectors: readonly Vector[], count: number): void {
    const [only] = vectors;
    if (this.#isCounting) {
      const goesOn =
        vectors.length === 1 &&
        only?.storage === 'number' &&
        only.valid === undefined &&
        this.#countUp(only.values, count);
      if (goesOn) {
        this.#rows += count;
        return;
      }
      this.#isCounting = false;
      this.#holdCounted();
    }
    if (!this.#isFull) this.#hold(vectors, count);
    this.#rows += count;
  }

  /** The rows of some keys, from 0; -1 where a key is empty or that of no row. @param orphans gets 1 for the latter */
  find(vectors: readonly Vector[], count: number, orphans?: Uint8Array): Float64Array {
    const places = new Float64Array(count);
    const [only] = vectors;
    const isCounted = this.#isCounting && only?.storage === 'number';
    const keys = isCounted ? undefined : fingerprints(vectors, count);
    const { start, step = 1 } = this.#counting ?? { start: 0, step: 1 };
    for (let row = 0; row < count; row++) {
      if (vectors.some(({ valid }) => valid !== undefined && valid[row] === 0)) {
        places[row] = -1;
        continue;
      }
      let place = -1;
      if (isCounted) {
        const at = ((only.values[row] as number) - start) / step;
        if (at >= 0 && at < this.#rows && Math.floor(at) === at) place = at;
      } else if (keys !== undefined) place = this.#placeOf(keys.lanes0[row] as number, keys.lanes1[row] as number);
      places[row] = place;
      if (place < 0 && orphans !== undefined) orphans[row] = 1;
    }
    return places;
  }

  #countUp(values: Float64Array, count: number): boolean {
    const start = this.#counting?.start ?? (values[0] as number);
    let step = this.#counting?.step;
    for (let i = 0; i < count; i++) {
      const row = this.#rows + i;
      const value = values[i] as number;
      if (row === 1) step = value - start;
      if (row > 0 && (step === 0 || value !== start + (step ?? 0) * row)) return false;
    }
    this.#counting = { start, step };
    return count > 0 || this.#rows === 0;
  }

  /** Holds the numbers that counted up, as they do no longer. */
  #holdCounted(): void {
    const { start, step = 1 } = this.#counting ?? { start: 0 };
    const rows = this.#rows;
    this.#rows = 0;
    for (let from = 0; from < rows && !this.#isFull; from += FIRST_SLOTS) {
      const values = Float64Array.from(
        { length: Math.min(FIRST_SLOTS, rows - from) },
        (_, i) => start + step * (from + i),
      );
      this.#hold([{ storage: 'number', values }], values.length);
      this.#rows += values.length;
    }
  }

  #hold(vectors: readonly Vector[], count: number): void {
    const after = this.#rows + count;
    if (after > MOST_ROWS) {
      this.#isFull = true;
      this.#lanes0 = this.#lanes1 = new Uint32Array(0);
      this.#slots = new Int32Array(0);
      return;
    }
    if (after * 2 > this.#slots.length) this.#grow(after);
    const { lanes0, lanes1 } = fingerprints(vectors, count);
    for (let i = 0; i < count; i++) {
      const row = this.#rows + i;
      const [lane0, lane1] = [lanes0[i] as number, lanes1[i] as number];
      this.#lanes0[row] = lane0;
      this.#lanes1[row] = lane1;
      if (vectors.some(({ valid }) => valid !== undefined && valid[i] === 0)) continue;
      const slot = this.#slotOf(lane0, lane1);
      if ((this.#slots[slot] as number) >= 0) {
        this.repeats.count++;
        this.repeats.first ??= row;
      } else this.#slots[slot] = row;
    }
  }

  #grow(rows: number): void {
    let size = Math.max(FIRST_SLOTS, this.#slots.length);
    while (size < rows * 2) size *= 2;
    const held = this.#slots.filter((row) => row >= 0);
    const [lanes0, lanes1] = [new Uint32Array(size / 2), new Uint32Array(size / 2)];
    lanes0.set(this.#lanes0.subarray(0, this.#rows));
    lanes1.set(this.#lanes1.subarray(0, this.#rows));
    this.#lanes0 = lanes0;
    this.#lanes1 = lanes1;
    this.#slots = new Int32Array(size).fill(-1);
    for (const row of held) this.#slots[this.#slotOf(lanes0[row] as number, lanes1[row] as number)] = row;
  }

  #placeOf(lane0: number, lane1: number): number {
    return this.#slots.length === 0 ? -1 : (this.#slots[this.#slotOf(lane0, lane1)] as number);
  }

  /** The slot of a key, or the free one where it would stand. */
  #slotOf(lane0: number, lane1: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = lane0 & mask; ; slot = (slot + 1) & mask) {
      const row = this.#slots[slot] as number;
      if (row < 0 || (this.#lanes0[row] === lane0 && this.#lanes1[row] === lane1)) return slot;
    }
  }
}
