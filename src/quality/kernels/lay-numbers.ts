import type { NumberVector } from '../../engine/columns/vector.ts';
import { LOOK_ROWS, type LookMachine } from './look-kernels.ts';
import { lookMachine } from './look-machine.ts';

let laid: NumberVector | undefined;
let laidRows = 0;

/** The machine with the first rows of a vector, at most 4096, as its values; those that lie there already stay. */
export function layNumbers(vector: NumberVector, rows: number): LookMachine {
  const machine = lookMachine();
  if (vector === laid && rows === laidRows) return machine;
  if (rows > LOOK_ROWS) throw new RangeError(`layNumbers: ${rows} rows are more than ${LOOK_ROWS}`);
  const { values, valid } = vector;
  machine.values.set(values.length === rows ? values : values.subarray(0, rows));
  if (valid !== undefined) machine.valid.set(valid.length === rows ? valid : valid.subarray(0, rows));
  laid = vector;
  laidRows = rows;
  return machine;
}
