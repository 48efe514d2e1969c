import type { Vector } from '../../engine/columns/vector.ts';
import { utf8Bytes } from '../../engine/random/utf8.ts';

type Numbers = Float64Array | Int32Array | Uint8Array | Uint32Array;

/** A column that is kept while its rows are read, block by block. */
export class GrowingVector {
  #count = 0;
  #values = new Float64Array(0);
  #codes = new Int32Array(0);
  #bytes = new Uint8Array(0);
  #offsets = new Uint32Array(1);
  #valid = new Uint8Array(0);
  #hasNulls = false;
  #last: Vector | undefined;

  append(vector: Vector, count: number): void {
    const before = this.#count;
    const after = before + count;
    if (this.#last?.storage === 'dictionary' && vector.storage === 'text') this.#spellOut();
    switch (vector.storage) {
      case 'number':
        this.#values = grown(this.#values, before, after, (size) => new Float64Array(size));
        this.#values.set(vector.values.subarray(0, count), before);
        break;
      case 'dictionary':
        this.#codes = grown(this.#codes, before, after, (size) => new Int32Array(size));
        this.#codes.set(vector.codes.subarray(0, count), before);
        break;
      case 'text': {
        const [from, to] = [vector.offsets[0] as number, vector.offsets[count] as number];
        this.#appendBytes(vector.bytes.subarray(from, to));
        const base = (this.#offsets[before] as number) - from;
        this.#offsets = grown(this.#offsets, before + 1, after + 1, (size) => new Uint32Array(size));
        for (let i = 1; i <= count; i++) this.#offsets[before + i] = base + (vector.offsets[i] as number);
        break;
      }
    }
    this.#hasNulls ||= vector.valid !== undefined;
    this.#valid = grown(this.#valid, before, after, (size) => new Uint8Array(size));
    if (vector.valid === undefined) this.#valid.fill(1, before, after);
    else this.#valid.set(vector.valid.subarray(0, count), before);
    this.#count = after;
    this.#last = vector;
  }

  /** All rows so far; valid until more are appended. */
  vector(): Vector {
    const nulls = this.#hasNulls ? { valid: this.#valid.subarray(0, this.#count) } : {};
    switch (this.#last?.storage) {
      case 'dictionary':
        // A later dictionary begins as an earlier one, so that codes stay what they are.
        return { ...this.#last, codes: this.#codes.subarray(0, this.#count), ...nulls };
      case 'text':
        return { storage: 'text', bytes: this.#bytes, offsets: this.#offsets.subarray(0, this.#count + 1), ...nulls };
      default:
        return { storage: 'number', values: this.#values.subarray(0, this.#count), ...nulls };
    }
  }

  /** Turns codes into texts: the column has too many different ones. */
  #spellOut(): void {
    if (this.#last?.storage !== 'dictionary') return;
    const words = this.#last.dictionary.texts.map((text) => utf8Bytes(text));
    this.#offsets = new Uint32Array(this.#count + 1);
    for (let row = 0; row < this.#count; row++) {
      this.#appendBytes(words[this.#codes[row] as number] ?? new Uint8Array(0), this.#offsets[row]);
      this.#offsets[row + 1] = (this.#offsets[row] as number) + (words[this.#codes[row] as number]?.length ?? 0);
    }
  }

  #appendBytes(bytes: Uint8Array, at: number = this.#offsets[this.#count] as number): void {
    this.#bytes = grown(this.#bytes, at, at + bytes.length, (size) => new Uint8Array(size));
    this.#bytes.set(bytes, at);
  }
}

function grown<Array extends Numbers>(array: Array, used: number, size: number, make: (size: number) => Array): Array {
  if (size <= array.length) return array;
  const larger = make(Math.max(size, 2 * array.length, 4096));
  larger.set(array.subarray(0, used));
  return larger;
}
