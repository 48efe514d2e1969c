import type { Categories } from './histogram.ts';

/** A bar of a category, its lengths as shares of the longest bar, 0 to 1. */
export interface CategoryBar {
  readonly label: string;
  readonly count: number;
  readonly length: number;
  /** Where the law expects the end of the bar. */
  readonly law?: number;
}

export interface CategoryBars {
  readonly bars: readonly CategoryBar[];
  /** Labels and rows that have no bar here: labels too many to show, and values that are none of the labels. */
  readonly more: { readonly labels: number; readonly rows: number };
}

/** The bars of the first `most` labels, in the order of the chart. */
export function categoryBars({ labels, counts, expected, otherRows }: Categories, most: number): CategoryBars {
  const longest = Math.max(1, ...counts.slice(0, most), ...(expected ?? []).slice(0, most));
  const bars = labels.slice(0, most).map((label, i): CategoryBar => {
    const count = counts[i] ?? 0;
    const law = expected?.[i];
    return { label, count, length: count / longest, ...(law === undefined ? {} : { law: law / longest }) };
  });
  const hiddenRows = counts.slice(most).reduce((sum, count) => sum + count, 0);
  return { bars, more: { labels: Math.max(0, labels.length - most), rows: hiddenRows + otherRows } };
}
