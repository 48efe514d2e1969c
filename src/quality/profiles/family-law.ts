import type { NumericLaw } from '../../engine/laws/law.ts';
import type { ChildRows } from '../../engine/rows/bound-rows.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';
import { spreadCounts } from './spread-counts.ts';

/**
 * The law of how many children one of these parents has, picked at random: each parent's own law, by its quantiles, all of
 * them together. Shares are right to about a ten-thousandth. Undefined where counts follow no law.
 */
export function familyLaw(source: ChildRows, parents: RowSet): NumericLaw | undefined {
  const found = spreadCounts(source, parents);
  if (found === undefined) return undefined;
  const { times, total } = found;
  const shares = [...times].sort(([a], [b]) => a - b).map(([count, of]) => ({ count, share: of / total }));
  const mean = shares.reduce((sum, { count, share }) => sum + count * share, 0);
  const variance = shares.reduce((sum, { count, share }) => sum + (count - mean) * (count - mean) * share, 0);
  return {
    kind: 'numeric',
    cdf: (x) => shares.reduce((below, { count, share }) => (count <= x ? below + share : below), 0),
    mean,
    sd: Math.sqrt(variance),
    step: 1,
  };
}
