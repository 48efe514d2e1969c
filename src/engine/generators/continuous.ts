import type { NumericLaw } from '../laws/law.ts';
import { overArray } from '../math/arrays/over-array.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import type { Bounds } from './bounds.ts';
import { checkExactRange } from './exact-range.ts';
import type { BoundGenerator } from './generator-kind.ts';
import { unitsPerOne } from './numeric-shape.ts';
import { ofUniform } from './of-uniform.ts';

/** The least and the greatest uniform there are. */
const EXTREMES = [1.1102230246251565e-16, 0.9999999999999999] as const;

/**
 * A generator of a law by its quantiles, or undefined (and reported) where some would be too large to be held.
 *
 * @param quantiles turns uniforms into values in place, in natural units
 */
export function continuous(
  context: ColumnContext,
  law: NumericLaw,
  { lower, upper }: Bounds,
  quantiles: (uniforms: Float64Array, count: number) => void,
): BoundGenerator | undefined {
  const [lowest, highest] = ends(quantiles);
  if (!checkExactRange(context, lowest, highest)) return undefined;
  const units = unitsPerOne(context.scale);
  const isFloat = context.type === 'float';
  return ofUniform(context, law, (values, count) => {
    quantiles(values, count);
    // The arithmetic of a quantile may miss a bound by its last digit.
    if (!isFloat) {
      overArray(values, count, values, (machine, block) => machine.wholeUnits(block, lower, upper, units));
      return;
    }
    for (let i = 0; i < count; i++) {
      const x = values[i] as number;
      values[i] = x < lower ? lower : x > upper ? upper : x;
    }
  });
}

function ends(quantiles: (uniforms: Float64Array, count: number) => void): readonly [number, number] {
  const values = Float64Array.from(EXTREMES);
  quantiles(values, values.length);
  return [values[0] as number, values[1] as number];
}
