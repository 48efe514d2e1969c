import { wasmExports } from '../../wasm/wasm-exports.ts';
import type { ArrayMachine } from './array-machine.ts';
import { ARRAYS_BASE64 } from './arrays-bytes.ts';

/** What arrays.as gives. */
interface ArrayExports extends Omit<ArrayMachine, 'values' | 'permuted'> {
  readonly memory: { readonly buffer: ArrayBuffer };
  values(): number;
  permuted(count: number, size: number, lowBits: number, highBits: number, ...keys: number[]): void;
}

/** The arithmetic in WebAssembly; undefined where there is none, or where the page forbids it. */
export function wasmArrays(size: number): ArrayMachine | undefined {
  // The module is our own: what it exports is what its source says.
  const run = wasmExports(ARRAYS_BASE64) as ArrayExports | undefined;
  if (run === undefined) return undefined;
  return {
    values: new Float64Array(run.memory.buffer, run.values(), size),
    exponentials: run.exponentials,
    normalQuantiles: run.normalQuantiles,
    wholeUnits: run.wholeUnits,
    gridPlaces: run.gridPlaces,
    permuted: (count, { size: places, lowBits, highBits, keys }) =>
      run.permuted(count, places, lowBits, highBits, ...keys),
  };
}
