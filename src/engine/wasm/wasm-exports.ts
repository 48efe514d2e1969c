import { fromBase64 } from './from-base64.ts';

interface WebAssemblyHost {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

/** As much of it as is needed here: every engine of the language offers it, though its types come with those of browsers. */
declare const WebAssembly: WebAssemblyHost;

/** What a module of our own exports; undefined where there is no WebAssembly (or no SIMD), or where the page forbids it. */
export function wasmExports(base64: string): unknown {
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(fromBase64(base64))).exports;
  } catch {
    return undefined;
  }
}
