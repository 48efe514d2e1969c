import type { CellPlace } from './move-cell.ts';

/** The place of the cell of the grid that an element is, or stands in, by where it stands, or says it stands, in its table. */
export function placeOfCell(element: Element): CellPlace | undefined {
  const cell = element.closest<HTMLTableCellElement>('[role=gridcell], [role=columnheader]');
  const line = cell?.closest('tr');
  if (!cell || !line) return undefined;
  const column = cell.getAttribute('aria-colindex');
  return {
    row: Number(line.getAttribute('aria-rowindex')) - 2,
    column: column === null ? cell.cellIndex : Number(column) - 1,
  };
}
