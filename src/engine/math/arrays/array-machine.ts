import type { Feistel } from '../../random/feistel.ts';
import { typescriptArrays } from './typescript-arrays.ts';
import { wasmArrays } from './wasm-arrays.ts';

/** Arithmetic on up to 4096 numbers at once, each of them replaced. */
export interface ArrayMachine {
  readonly values: Float64Array;
  /** scale e^(factor x) */
  exponentials(count: number, scale: number, factor: number): void;
  /** The standard normal quantiles of uniforms. */
  normalQuantiles(count: number): void;
  /** Cut to [lower, upper], times the units, rounded half away from zero. */
  wholeUnits(count: number, lower: number, upper: number, units: number): void;
  /** start + x span, down to a multiple of the grid, and not beyond the last. */
  gridPlaces(count: number, start: number, span: number, grid: number, last: number): void;
  /** The images of a network over at most 2^31 places. */
  permuted(count: number, network: Feistel): void;
}

/** The array of a machine holds this many numbers. */
export const ARRAY_BLOCK = 4096;

let machine: ArrayMachine | undefined;

/** The fastest machine there is: WebAssembly, two or four numbers at a time, or TypeScript where there is none. Both give the same bits. */
export function arrayMachine(): ArrayMachine {
  machine ??= wasmArrays(ARRAY_BLOCK) ?? typescriptArrays(ARRAY_BLOCK);
  return machine;
}
