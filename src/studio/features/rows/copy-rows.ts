import { counted } from '../../ui/format.ts';
import { tell, warn } from '../../ui/toast.ts';
import type { RowRange } from './RowsGrid.tsx';
import type { RowSource } from './row-source.ts';
import { toTsv } from './tsv.ts';

/** Copies rows that are there as tab-separated text, and says so. */
export async function copyRows(source: RowSource, columns: readonly string[], { from, to }: RowRange): Promise<void> {
  const rows: (string | null)[][] = [];
  for (let row = from; row < to; row++) {
    const cells = columns.map((column) => source.cell(row, column));
    const known = cells.filter((cell) => cell !== undefined);
    if (known.length === cells.length) rows.push(known);
  }
  if (rows.length < to - from) {
    warn('Nothing was copied', 'The rows are still being made. Try again in a moment.');
    return;
  }
  await copyText(toTsv(columns, rows), counted(rows.length, 'row'));
}

/** Copies a text and says what it is, or why it could not be copied. */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tell(`Copied ${what}.`);
  } catch {
    warn('Nothing was copied', 'The browser did not let this page write to the clipboard.');
  }
}
