/**
 * Rows as tab-separated text for a spreadsheet, header first, every line ended by CR LF.
 *
 * A cell with a tab, a line break or a quote is quoted and its quotes doubled; null is an empty cell.
 */
export function toTsv(header: readonly string[], rows: Iterable<readonly (string | null)[]>): string {
  const lines = [line(header)];
  for (const row of rows) lines.push(line(row));
  return lines.join('');
}

function line(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => (cell === null ? '' : quoted(cell))).join('\t')}\r\n`;
}

function quoted(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
