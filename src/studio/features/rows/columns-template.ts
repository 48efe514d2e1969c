import type { ColumnSummary } from '../../../runtime/protocol.ts';
import { columnWidth } from './column-width.ts';

/** The widths of columns as tracks of a CSS grid; what room is left over is shared in proportion. */
export function columnsTemplate(columns: readonly Pick<ColumnSummary, 'name' | 'type' | 'isKey'>[]): string {
  return columns
    .map((column) => {
      const width = columnWidth(column);
      return `minmax(${width}px, ${width}fr)`;
    })
    .join(' ');
}
