import { feistelImage } from '../../random/feistel.ts';
import { exp } from '../exp.ts';
import { normalQuantile } from '../normal-quantile.ts';
import { roundHalfAway } from '../round-half-away.ts';
import type { ArrayMachine } from './array-machine.ts';

/** The arithmetic one number at a time: where there is no WebAssembly, and to hold it to. */
export function typescriptArrays(size: number): ArrayMachine {
  const values = new Float64Array(size);
  const replace = (count: number, replaced: (x: number) => number) => {
    for (let i = 0; i < count; i++) values[i] = replaced(values[i] as number);
  };
  return {
    values,
    exponentials: (count, scale, factor) => replace(count, (x) => scale * exp(factor * x)),
    normalQuantiles: (count) => replace(count, normalQuantile),
    wholeUnits: (count, lower, upper, units) =>
      replace(count, (x) => roundHalfAway((x < lower ? lower : x > upper ? upper : x) * units)),
    gridPlaces: (count, start, span, grid, last) =>
      replace(count, (x) => {
        const place = Math.floor((start + x * span) / grid) * grid;
        return place > last ? last : place;
      }),
    permuted: (count, network) => replace(count, (i) => feistelImage(network, i)),
  };
}
