import type { NumericLaw } from '../laws/law.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import type { BoundGenerator } from './generator-kind.ts';

/**
 * A generator of numbers that takes one uniform a row.
 *
 * @param held turns uniforms into held values in place: decimals scaled, whole numbers rounded
 */
export function ofUniform(
  context: ColumnContext,
  law: NumericLaw,
  held: (uniforms: Float64Array, count: number) => void,
): BoundGenerator {
  const key = context.stream('value');
  return {
    nullable: false,
    distinct: false,
    law: () => law,
    ofUniform: { law, fill: held },
    fill(rows) {
      const values = rows.uniforms(key);
      held(values, rows.count);
      return { storage: 'number', values };
    },
  };
}
