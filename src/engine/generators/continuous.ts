import type { NumericLaw } from '../laws/law.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import type { BoundGenerator } from './generator-kind.ts';
import { roundHalfAway, unitsPerOne } from './numeric-shape.ts';

/** A generator of a law by its quantiles: `quantiles` turns uniforms into values in place, in natural units. */
export function continuous(
  context: ColumnContext,
  law: NumericLaw,
  quantiles: (uniforms: Float64Array, count: number) => void,
): BoundGenerator {
  const key = context.stream('value');
  const units = unitsPerOne(context.scale);
  const isFloat = context.type === 'float';
  return {
    nullable: false,
    distinct: false,
    law: () => law,
    fill(rows) {
      const values = rows.uniforms(key);
      quantiles(values, rows.count);
      if (!isFloat) for (let i = 0; i < rows.count; i++) values[i] = roundHalfAway((values[i] as number) * units);
      return { storage: 'number', values };
    },
  };
}
