import { typescriptDraws } from './typescript-draws.ts';
import { wasmDraws } from './wasm-draws.ts';

/** The kernels that make draws, and the arrays they read and write: Threefry2x32 with 13 rounds under one key. */
export interface DrawMachine {
  readonly run: DrawKernels;
  /** Counters, replaced by draws. */
  readonly lanes0: Uint32Array;
  readonly lanes1: Uint32Array;
  /** A number a row, mixed into lane 0 of the key by `numbered`. */
  readonly numbers: Int32Array;
  readonly uniforms: Float64Array;
}

/** Each makes the draws of the first `count` rows, 4096 at most. */
export interface DrawKernels {
  /** Uniforms of consecutive counters; lane 0 does not overflow. */
  contiguous(count: number, key0: number, key1: number, counter0: number, counter1: number): void;
  /** Uniforms of the counters in the lanes. */
  gathered(count: number, key0: number, key1: number): void;
  /** The draws themselves of the counters in the lanes. */
  bits(count: number, key0: number, key1: number): void;
  /** As `bits`, each row under a key with its own number. */
  numbered(count: number, key0: number, key1: number): void;
}

/** The arrays of a machine hold this many rows. */
export const DRAW_BLOCK = 4096;

let machine: DrawMachine | undefined;

/** The fastest kernels there are: WebAssembly, four draws at a time, or TypeScript where there is none. Both give the same bits. */
export function drawMachine(): DrawMachine {
  machine ??= wasmDraws(DRAW_BLOCK) ?? typescriptDraws(DRAW_BLOCK);
  return machine;
}
