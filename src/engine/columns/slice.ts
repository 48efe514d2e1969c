import type { Vector } from './vector.ts';

/** The values from one place of a vector to another, end excluded, in the same memory. */
export function slice(source: Vector, from: number, to: number): Vector {
  const nulls = source.valid === undefined ? {} : { valid: source.valid.subarray(from, to) };
  switch (source.storage) {
    case 'number':
      return { storage: 'number', values: source.values.subarray(from, to), ...nulls };
    case 'dictionary':
      return { storage: 'dictionary', codes: source.codes.subarray(from, to), dictionary: source.dictionary, ...nulls };
    case 'text':
      return { storage: 'text', bytes: source.bytes, offsets: source.offsets.subarray(from, to + 1), ...nulls };
  }
}
