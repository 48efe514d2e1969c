import { gammaQuantile } from '../../math/gamma-quantile.ts';
import type { RowSet } from '../../rows/row-set.ts';

/** How much of the total each row asks for, relative to its siblings: never below 0; absent where all ask for the same. */
export type ShareWeights = ((rows: RowSet) => Float64Array) | undefined;

/** Weights whose shares follow the Dirichlet law of an evenness, into the uniforms given. */
export function unevenWeights(alpha: number, uniforms: Float64Array): Float64Array {
  for (let i = 0; i < uniforms.length; i++) {
    const u = uniforms[i] as number;
    uniforms[i] = gammaQuantile(u, alpha, 1 - u);
  }
  return uniforms;
}

/** The weights a column holds; one that is empty or below 0 asks for nothing. */
export function columnWeights(rows: RowSet, column: string): Float64Array {
  const vector = rows.column(column);
  const weights = new Float64Array(rows.count);
  if (vector.storage !== 'number') return weights;
  for (let i = 0; i < rows.count; i++)
    weights[i] = vector.valid?.[i] === 0 ? 0 : Math.max(0, vector.values[i] as number);
  return weights;
}
