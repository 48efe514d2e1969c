import type { ColumnType } from '../../schema/column-type.ts';
import type { NumberVector, Vector } from '../columns/vector.ts';
import { heldRange } from './held-range.ts';

/**
 * A column of numbers or times with each value changed; nulls stay.
 *
 * A result that the column cannot hold is null, as it is where a formula overflows.
 */
export function changeNumbers(
  vector: Vector,
  count: number,
  type: ColumnType,
  change: (held: number) => number,
): NumberVector {
  if (vector.storage !== 'number') throw new Error('changeNumbers: the column holds no numbers');
  const [least, most] = heldRange(type);
  const values = new Float64Array(count);
  let valid = vector.valid?.slice(0, count);
  for (let row = 0; row < count; row++) {
    if (valid !== undefined && valid[row] === 0) continue;
    const changed = change(vector.values[row] as number);
    if (changed >= least && changed <= most) {
      values[row] = changed + 0;
      continue;
    }
    valid ??= new Uint8Array(count).fill(1);
    valid[row] = 0;
  }
  return { storage: 'number', values, ...(valid !== undefined && { valid }) };
}
