import { wasmExports } from '../../engine/wasm/wasm-exports.ts';
import { type Guide, LOOK_ROWS, type LookMachine, MOST_CELLS, MOST_EDGES } from './look-kernels.ts';
import { LOOKS_BASE64 } from './looks-bytes.ts';

type Arrays = 'values' | 'valid' | 'starts' | 'sums' | 'lanes0' | 'lanes1' | 'counts' | 'prints' | 'results';

/** What looks.as gives: where its arrays are, and its kernels. */
interface LookExports
  extends Readonly<Record<Arrays | 'cells' | 'edges', () => number>>,
    Omit<LookMachine, Arrays | 'countsUp' | 'spread'> {
  readonly memory: { readonly buffer: ArrayBuffer };
  countsUp(count: number, start: number, step: number, from: number): number;
  spread(
    count: number,
    isNullable: boolean,
    shift: number,
    isFloating: boolean,
    low: number,
    scale: number,
    bits: number,
    base: number,
    top: number,
    last: number,
  ): void;
}

/** The kernels in WebAssembly; undefined where there is none, or where the page forbids it. */
export function wasmLooks(): LookMachine | undefined {
  // The module is our own: what it exports is what its source says.
  const run = wasmExports(LOOKS_BASE64) as LookExports | undefined;
  if (run === undefined) return undefined;
  const { buffer } = run.memory;
  const cells = new Int16Array(buffer, run.cells(), MOST_CELLS);
  const edges = new Float64Array(buffer, run.edges(), MOST_EDGES);
  return {
    values: new Float64Array(buffer, run.values(), LOOK_ROWS),
    valid: new Uint8Array(buffer, run.valid(), LOOK_ROWS),
    starts: new Int32Array(buffer, run.starts(), LOOK_ROWS),
    sums: new Float64Array(buffer, run.sums(), LOOK_ROWS),
    lanes0: new Uint32Array(buffer, run.lanes0(), LOOK_ROWS),
    lanes1: new Uint32Array(buffer, run.lanes1(), LOOK_ROWS),
    counts: new Int32Array(buffer, run.counts(), MOST_EDGES + 1),
    prints: new Float64Array(buffer, run.prints(), 128),
    results: new Float64Array(buffer, run.results(), 4),
    range: run.range,
    countsUp: (count, start, step, from) => run.countsUp(count, start, step, from) !== 0,
    spread(count, isNullable, shift, guide: Guide) {
      const { isFloating, low, scale, bits, base, top } = guide;
      cells.set(guide.cells);
      edges.set(guide.edges);
      run.spread(count, isNullable, shift, isFloating, low, scale, bits, base, top, guide.edges.length);
    },
    runs: run.runs,
    lengths: run.lengths,
    leading: run.leading,
    runSums: run.runSums,
    fingerprint: run.fingerprint,
    addPrints: run.addPrints,
    times: run.times,
    spreadRows: run.spreadRows,
  };
}
