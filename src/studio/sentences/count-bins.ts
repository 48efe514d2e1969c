import type { KindSpec } from '../../schema/kind.ts';

/** A range of counts, both ends included, and its weight. */
export interface CountBin {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** The ranges of a histogram of counts. */
export function binsOf(law: KindSpec): readonly CountBin[] {
  const bins: CountBin[] = [];
  let from = typeof law['from'] === 'number' ? law['from'] : 0;
  for (const { to, weight } of Array.isArray(law['bins']) ? law['bins'] : []) {
    if (typeof to !== 'number' || typeof weight !== 'number') continue;
    bins.push({ from, to: to - 1, weight });
    from = to;
  }
  return bins;
}

/** From the least to the greatest count: "0 to 19". */
export function binRange(bins: readonly CountBin[]): string {
  return `${bins[0]?.from ?? 0} to ${bins.at(-1)?.to ?? 0}`;
}

/** How often each range is: "0: 40 %, 1 to 4: 60 %". */
export function binShares(bins: readonly CountBin[]): string {
  const total = totalOf(bins);
  return bins
    .map(
      ({ from, to, weight }) => `${from === to ? from : `${from} to ${to}`}: ${Math.round((100 * weight) / total)} %`,
    )
    .join(', ');
}

/** The mean count. */
export function meanOfBins(bins: readonly CountBin[]): number {
  return bins.reduce((sum, { weight, from, to }) => sum + (weight * (from + to)) / 2, 0) / totalOf(bins);
}

function totalOf(bins: readonly CountBin[]): number {
  return bins.reduce((sum, { weight }) => sum + weight, 0) || 1;
}
