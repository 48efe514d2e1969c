import { threefry2x32 } from '../threefry.ts';
import type { DrawMachine } from './draw-machine.ts';
import { uniformOf } from './uniform-of.ts';

const pair = new Uint32Array(2);

/** The kernels one draw at a time: where there is no WebAssembly, and to hold it to. */
export function typescriptDraws(rows: number): DrawMachine {
  const lanes0 = new Uint32Array(rows);
  const lanes1 = new Uint32Array(rows);
  const numbers = new Int32Array(rows);
  const uniforms = new Float64Array(rows);

  function bits(count: number, key0: number, key1: number, own?: Int32Array): void {
    for (let i = 0; i < count; i++) {
      threefry2x32(key0 ^ (own?.[i] ?? 0), key1, lanes0[i] as number, lanes1[i] as number, pair);
      lanes0[i] = pair[0] as number;
      lanes1[i] = pair[1] as number;
    }
  }

  function gathered(count: number, key0: number, key1: number): void {
    bits(count, key0, key1);
    for (let i = 0; i < count; i++) uniforms[i] = uniformOf(lanes0[i] as number, lanes1[i] as number);
  }

  return {
    run: {
      contiguous(count, key0, key1, counter0, counter1) {
        for (let i = 0; i < count; i++) lanes0[i] = counter0 + i;
        lanes1.fill(counter1, 0, count);
        gathered(count, key0, key1);
      },
      gathered,
      bits: (count, key0, key1) => bits(count, key0, key1),
      numbered: (count, key0, key1) => bits(count, key0, key1, numbers),
    },
    lanes0,
    lanes1,
    numbers,
    uniforms,
  };
}
