import type { Vector } from '../columns/vector.ts';

/** The values without those of the marked rows (1 for a cell to empty); the vector itself where none is marked. */
export function emptied(vector: Vector, marked: Uint8Array): Vector {
  if (!marked.includes(1)) return vector;
  const count = marked.length;
  const valid = vector.valid === undefined ? new Uint8Array(count).fill(1) : vector.valid.slice(0, count);
  for (let row = 0; row < count; row++) if (marked[row] === 1) valid[row] = 0;
  return { ...vector, valid };
}
