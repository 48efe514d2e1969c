/** A cell of the grid; row -1 is the header. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows a page of the view holds. */
  readonly pageRows: number;
}

/** Where a key leads from a cell, as the ARIA grid pattern has it, or undefined for a key that moves nothing. */
export function moveCell(from: CellPlace, key: string, ctrl: boolean, size: GridSize): CellPlace | undefined {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const to = (row: number, column: number): CellPlace => ({
    row: Math.min(Math.max(row, -1), lastRow),
    column: Math.min(Math.max(column, 0), lastColumn),
  });
  switch (key) {
    case 'ArrowUp':
      return to(ctrl ? Math.min(from.row, 0) : from.row - 1, from.column);
    case 'ArrowDown':
      return to(ctrl ? lastRow : from.row + 1, from.column);
    case 'ArrowLeft':
      return to(from.row, ctrl ? 0 : from.column - 1);
    case 'ArrowRight':
      return to(from.row, ctrl ? lastColumn : from.column + 1);
    case 'Home':
      return to(ctrl ? Math.min(0, lastRow) : from.row, 0);
    case 'End':
      return to(ctrl ? lastRow : from.row, lastColumn);
    case 'PageUp':
      return to(Math.max(from.row - size.pageRows, Math.min(from.row, 0)), from.column);
    case 'PageDown':
      return to(from.row + size.pageRows, from.column);
    default:
      return undefined;
  }
}
