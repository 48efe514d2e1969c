import { roundHalfAway } from '../../math/round-half-away.ts';

/**
 * Splits totals over the rows of whole families: row q gets round(T S_q) - round(T S_(q-1)), with S the cumulative share of
 * the weights, so that the parts of a family add up to its total exactly (R29). Equal parts where no weight is above 0.
 *
 * @param starts where each family starts among the weights; one entry more than there are families
 * @param totals one whole number a family, below 2^53 on both sides of 0
 */
export function splitFamilies(starts: Int32Array, totals: Float64Array, weights: Float64Array): Float64Array {
  const parts = new Float64Array(weights.length);
  for (let family = 0; family + 1 < starts.length; family++) {
    const start = starts[family] as number;
    const end = starts[family + 1] as number;
    const total = totals[family] as number;
    let sum = 0;
    for (let i = start; i < end; i++) sum += weights[i] as number;
    let before = 0;
    let cumulative = 0;
    for (let i = start; i < end; i++) {
      cumulative += weights[i] as number;
      const share = sum > 0 ? cumulative / sum : (i - start + 1) / (end - start);
      const upTo = i === end - 1 ? total : roundHalfAway(total * share);
      parts[i] = upTo - before;
      before = upTo;
    }
  }
  return parts;
}
