/** A column of cells to print; null is an empty cell. */
export interface PrintedColumn {
  readonly name: string;
  readonly cells: readonly (string | null)[];
  readonly isNumber: boolean;
}

const WIDEST = 40;
const GAP = '  ';

/** Columns side by side, numbers to the right, what is wider than 40 signs cut short; one line a row under the names. */
export function alignedTable(columns: readonly PrintedColumn[], rows: number): string {
  const printed = columns.map(({ name, cells, isNumber }) => {
    const texts = [name, ...cells.map(oneLine)];
    const width = texts.reduce((widest, text) => Math.max(widest, text.length), 0);
    return texts.map((text) => (isNumber ? text.padStart(width) : text.padEnd(width)));
  });
  const lines = Array.from({ length: rows + 1 }, (_, row) =>
    printed
      .map((texts) => texts[row])
      .join(GAP)
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

function oneLine(cell: string | null): string {
  const text = (cell ?? '').replaceAll(/\p{Cc}/gu, ' ');
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;
}
