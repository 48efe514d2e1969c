import type { ColumnProfile } from '../../../runtime/protocol.ts';
import { counted } from '../../ui/format.ts';
import { formatNumber, groupDigits } from '../../ui/format-number.ts';

const mostFacts = 3;

/**
 * A chart in one sentence for whoever cannot see it, e.g. "Sample of 4 096 rows: mean 41.2, law 41.2; 12 % empty." A
 * column without a chart says why instead.
 */
export function chartSummary({ chart, facts, sampleRows, nulls, lawIsBefore }: ColumnProfile): string {
  const parts = facts.slice(0, mostFacts).map(({ label, sample, law }) => {
    return `${label} ${groupDigits(sample)}${law === undefined ? '' : `, law ${lawIsBefore === true ? 'before ' : ''}${groupDigits(law)}`}`;
  });
  if (chart.kind === 'categories') parts.unshift(...mostCommon(chart.labels, chart.counts, sampleRows));
  if (nulls > 0) parts.push(`${percent(nulls, sampleRows)} empty`);
  if (chart.kind === 'none') parts.push(chart.reason);
  const said = parts.length === 0 ? '' : `: ${parts.join('; ')}`;
  return `Sample of ${counted(sampleRows, 'row')}${said}.`;
}

function mostCommon(labels: readonly string[], counts: readonly number[], rows: number): readonly string[] {
  const highest = counts.reduce((best, count, i) => (count > (counts[best] ?? 0) ? i : best), 0);
  const label = labels[highest];
  return label === undefined ? [] : [`most common ${label}, ${percent(counts[highest] ?? 0, rows)}`];
}

/** A share in percent with one decimal, e.g. "3.5 %". */
export function percent(part: number, whole: number): string {
  return `${formatNumber(whole === 0 ? 0 : (100 * part) / whole, 1)}\u202f%`;
}
