import type { ColumnChart, HistogramAxis } from '../../../runtime/protocol.ts';
import { formatMoment } from '../../ui/format-moment.ts';
import { formatNumber, formatSignificant } from '../../ui/format-number.ts';
import { formatTimeOfDay } from '../../ui/format-time-of-day.ts';

/** One line of a chart told as a table. */
export interface ChartRow {
  readonly label: string;
  readonly sample: string;
  readonly law?: string;
}

/** A chart as a table: a line for each bar, its rows in the sample beside those the law expects. */
export function chartRows(chart: ColumnChart): readonly ChartRow[] {
  switch (chart.kind) {
    case 'histogram':
      return chart.counts.map((count, bar) => ({
        label: barLabel(chart.edges, bar, chart.axis),
        ...counted(count, chart.expected?.[bar]),
      }));
    case 'categories': {
      const rows = chart.labels.map((label, i) => ({
        label: label === '' ? '(empty text)' : label,
        ...counted(chart.counts[i] ?? 0, chart.expected?.[i]),
      }));
      return chart.otherRows > 0 ? [...rows, { label: 'any other', sample: formatNumber(chart.otherRows) }] : rows;
    }
    case 'none':
      return [];
  }
}

/** The bounds of a bar in words, e.g. "10 to 12.5". */
export function barLabel(edges: readonly number[], bar: number, axis: HistogramAxis): string {
  return `${edgeText(edges[bar] ?? Number.NaN, axis)} to ${edgeText(edges[bar + 1] ?? Number.NaN, axis)}`;
}

/** A bound of a bar in words. */
export function edgeText(edge: number, axis: HistogramAxis): string {
  return { number: formatSignificant, time: formatMoment, time_of_day: formatTimeOfDay }[axis](edge);
}

function counted(sample: number, law: number | undefined): Omit<ChartRow, 'label'> {
  return { sample: formatNumber(sample), ...(law === undefined ? {} : { law: formatNumber(law, law < 100 ? 1 : 0) }) };
}
