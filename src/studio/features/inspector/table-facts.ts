import type { TableSummary } from '../../../runtime/protocol.ts';
import type { TableSpec } from '../../../schema/document-model.ts';
import { formatNumber } from '../../ui/format-number.ts';

/** Something that is so, in words and numbers. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What there is to know of a table without looking into its rows. */
export function tableFacts(table: TableSpec, summary: TableSummary | undefined): readonly Fact[] {
  const hidden = table.columns.filter((column) => column.hidden === true).length;
  const columns = formatNumber(table.columns.length);
  return [
    ...(summary === undefined ? [] : [{ label: 'Rows', value: formatNumber(summary.rows) }]),
    { label: 'Columns', value: hidden === 0 ? columns : `${columns}, ${formatNumber(hidden)} of them hidden` },
    ...(summary === undefined ? [] : [{ label: 'Cells', value: formatNumber(summary.rows * table.columns.length) }]),
  ];
}
