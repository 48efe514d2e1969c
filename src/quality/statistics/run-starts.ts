import type { Vector } from '../../engine/columns/vector.ts';

/** The places of rows that differ from the one before in some column: the first row, and wherever a run of like rows begins. */
export function runStarts(vectors: readonly Vector[], count: number): Int32Array {
  const [first, ...others] = vectors;
  if (first === undefined || count === 0) return new Int32Array(Math.min(1, count));
  const begins = new Uint8Array(count);
  begins[0] = 1;
  markStarts(first, count, begins);
  for (const vector of others) markStarts(vector, count, begins);
  let runs = 0;
  for (let i = 0; i < count; i++) runs += begins[i] as number;
  const starts = new Int32Array(runs);
  for (let i = 0, run = 0; i < count; i++) if (begins[i] === 1) starts[run++] = i;
  return starts;
}

function markStarts(vector: Vector, count: number, begins: Uint8Array): void {
  switch (vector.storage) {
    case 'number': {
      const { values } = vector;
      for (let i = 1; i < count; i++) if (values[i] !== values[i - 1]) begins[i] = 1;
      break;
    }
    case 'dictionary': {
      const { codes } = vector;
      for (let i = 1; i < count; i++) if (codes[i] !== codes[i - 1]) begins[i] = 1;
      break;
    }
    case 'text': {
      const { bytes, offsets } = vector;
      for (let i = 1; i < count; i++) {
        const [before, start, end] = [offsets[i - 1] as number, offsets[i] as number, offsets[i + 1] as number];
        let same = end - start === start - before ? start : -1;
        while (same >= 0 && same < end) same = bytes[same] === bytes[same - start + before] ? same + 1 : -1;
        if (same < 0) begins[i] = 1;
      }
      break;
    }
  }
}
