import { wasmExports } from '../../wasm/wasm-exports.ts';
import type { DrawKernels, DrawMachine } from './draw-machine.ts';
import { DRAWS_BASE64 } from './draws-bytes.ts';

/** What draws.as gives. */
interface DrawExports extends DrawKernels {
  readonly memory: { readonly buffer: ArrayBuffer };
  lanes0(): number;
  lanes1(): number;
  numbers(): number;
  uniforms(): number;
}

/** The kernels in WebAssembly; undefined where there is none, or where the page forbids it. */
export function wasmDraws(rows: number): DrawMachine | undefined {
  // The module is our own: what it exports is what its source says.
  const run = wasmExports(DRAWS_BASE64) as DrawExports | undefined;
  if (run === undefined) return undefined;
  const { buffer } = run.memory;
  return {
    run,
    lanes0: new Uint32Array(buffer, run.lanes0(), rows),
    lanes1: new Uint32Array(buffer, run.lanes1(), rows),
    numbers: new Int32Array(buffer, run.numbers(), rows),
    uniforms: new Float64Array(buffer, run.uniforms(), rows),
  };
}
