import type { CellPlace } from './move-cell.ts';

/** The place of the cell of the grid that an element is, or stands in, by where it stands in its table. */
export function placeOfCell(element: Element): CellPlace | undefined {
  const cell = element.closest<HTMLTableCellElement>('[role=gridcell], [role=columnheader]');
  const line = cell?.closest('tr');
  return cell && line ? { row: Number(line.getAttribute('aria-rowindex')) - 2, column: cell.cellIndex } : undefined;
}
