import type { Law } from '../laws/law.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import type { ValueRange } from '../plan/value-range.ts';
import type { BoundGenerator } from './generator-kind.ts';

/** The least uniform there is, and one below which a value hardly ever lies; the others are their mirror images. */
const EXTREMES = [1.1102230246251565e-16, 1e-12, 0.999999999999, 0.9999999999999999] as const;

/**
 * A generator of numbers that takes one uniform a row.
 *
 * @param held turns uniforms into held values in place, rising with them: decimals scaled, whole numbers rounded
 */
export function ofUniform(
  context: ColumnContext,
  law: Law,
  held: (uniforms: Float64Array, count: number) => void,
): BoundGenerator {
  const key = context.stream('value');
  return {
    nullable: false,
    distinct: false,
    law: () => law,
    commonLaw: law,
    ofUniform: { law, fill: held },
    range: () => rangeOf(held),
    fill(rows) {
      const values = rows.uniforms(key);
      held(values, rows.count);
      return { storage: 'number', values };
    },
  };
}

function rangeOf(held: (uniforms: Float64Array, count: number) => void): ValueRange {
  const values = Float64Array.from(EXTREMES);
  held(values, values.length);
  const [least, low, high, most] = values as unknown as readonly [number, number, number, number];
  return { certain: { low: least, high: most }, likely: { low, high }, known: true };
}
