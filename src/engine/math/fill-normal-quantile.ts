import { overArray } from './arrays/over-array.ts';

/** Fills `out` with the standard normal quantiles of the first `count` uniforms; the two may be one array. */
export function fillNormalQuantile(uniforms: Float64Array, count: number, out: Float64Array): void {
  overArray(uniforms, count, out, (machine, block) => machine.normalQuantiles(block));
}
