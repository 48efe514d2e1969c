import { ARRAY_BLOCK, type ArrayMachine, arrayMachine } from './array-machine.ts';

/**
 * Fills `out` with what a kernel makes of the first `count` numbers of `source`; the two may be one array.
 *
 * @param kernel replaces the first numbers of the machine's array, at most 4096 at a time
 */
export function overArray(
  source: Float64Array,
  count: number,
  out: Float64Array,
  kernel: (machine: ArrayMachine, count: number) => void,
): void {
  const machine = arrayMachine();
  for (let done = 0; done < count; done += ARRAY_BLOCK) {
    const block = Math.min(ARRAY_BLOCK, count - done);
    machine.values.set(block === source.length ? source : source.subarray(done, done + block));
    // Kernels take four at a time, and what lies behind the last would be theirs, too.
    machine.values.fill(0, block, block + 3);
    kernel(machine, block);
    out.set(block === ARRAY_BLOCK ? machine.values : machine.values.subarray(0, block), done);
  }
}
