import type { NumberVector } from '../../engine/columns/vector.ts';
import { layNumbers } from '../kernels/lay-numbers.ts';

/**
 * The sum of each run of rows, of those that are not 0 in any of the lists; how many those are where there are no values.
 *
 * @param starts the first row of each run
 * @param count the rows of all runs, at most 4096
 */
export function runSums(
  starts: Int32Array,
  count: number,
  added: NumberVector | undefined,
  isTaken: readonly Uint8Array[],
): Float64Array {
  if (added !== undefined && isTaken.length === 0) {
    const machine = layNumbers(added, count);
    machine.starts.set(starts);
    machine.runSums(starts.length, count, false);
    return machine.sums.slice(0, starts.length);
  }
  const values = added?.values;
  const sums = new Float64Array(starts.length);
  if (values === undefined && isTaken.length === 0) {
    for (let run = 0; run < sums.length; run++) sums[run] = (starts[run + 1] ?? count) - (starts[run] as number);
    return sums;
  }
  for (let run = 0, row = 0; run < starts.length; run++) {
    const end = run + 1 < starts.length ? (starts[run + 1] as number) : count;
    let sum = 0;
    for (; row < end; row++) {
      let takes = true;
      for (const list of isTaken) if (list[row] === 0) takes = false;
      if (takes) sum += values === undefined ? 1 : (values[row] as number);
    }
    sums[run] = sum;
  }
  return sums;
}
