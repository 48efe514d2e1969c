import type { LookMachine } from './look-kernels.ts';
import { typescriptLooks } from './typescript-looks.ts';
import { wasmLooks } from './wasm-looks.ts';

let machine: LookMachine | undefined;

/** The fastest machine there is: WebAssembly, or TypeScript where there is none. Both give the same bits. */
export function lookMachine(): LookMachine {
  machine ??= wasmLooks() ?? typescriptLooks();
  return machine;
}
