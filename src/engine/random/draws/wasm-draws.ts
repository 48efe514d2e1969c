import type { DrawKernels, DrawMachine } from './draw-machine.ts';
import { DRAWS_BASE64 } from './draws-bytes.ts';
import { fromBase64 } from './from-base64.ts';

/** What draws.as gives. */
interface DrawExports extends DrawKernels {
  readonly memory: { readonly buffer: ArrayBuffer };
  lanes0(): number;
  lanes1(): number;
  numbers(): number;
  uniforms(): number;
}

interface WebAssemblyHost {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

/** As much of it as is needed here: every engine of the language offers it, though its types come with those of browsers. */
declare const WebAssembly: WebAssemblyHost;

/** The kernels in WebAssembly; undefined where there is none, or where the page forbids it. */
export function wasmDraws(rows: number): DrawMachine | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(fromBase64(DRAWS_BASE64)));
    // The module is our own: what it exports is what its source says.
    const run = instance.exports as DrawExports;
    const { buffer } = run.memory;
    return {
      run,
      lanes0: new Uint32Array(buffer, run.lanes0(), rows),
      lanes1: new Uint32Array(buffer, run.lanes1(), rows),
      numbers: new Int32Array(buffer, run.numbers(), rows),
      uniforms: new Float64Array(buffer, run.uniforms(), rows),
    };
  } catch {
    return undefined;
  }
}
