import type { ColumnReport } from '../../../quality/report/quality-report.ts';
import type { ColumnChart } from '../../../runtime/protocol.ts';

/** The chart of a column: bars of its values with what the law expects drawn over, or its most frequent values. */
export function columnChart({ histogram, top, rows, nulls }: ColumnReport): ColumnChart | undefined {
  if (histogram !== undefined) {
    const { axis, edges, counts, expected } = histogram;
    return { kind: 'histogram', axis, edges, counts, ...(expected !== undefined && { expected }) };
  }
  if (top === undefined || top.length === 0) return undefined;
  const shown = top.reduce((sum, value) => sum + value.rows, 0);
  const hasLaw = top.every(({ expected }) => expected !== undefined);
  return {
    kind: 'categories',
    labels: top.map(({ value }) => value),
    counts: top.map((value) => value.rows),
    ...(hasLaw && { expected: top.map(({ expected = 0 }) => expected) }),
    otherRows: Math.max(0, rows - nulls - shown),
  };
}
