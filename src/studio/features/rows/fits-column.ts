import type { ColumnSummary } from '../../../runtime/protocol.ts';
import { columnWidth } from './column-width.ts';

/** More than a character takes, also where a person has letters set apart (WCAG 1.4.12). */
const characterPx = 9.2;
/** What surrounds the text of a cell. */
const surroundPx = 21;
/** Letters up to here come from the font of the rows, all of the same width. */
const beyondLatin = /[^\u0020-\u024f]/;

/** Whether a text surely fits into a cell of a column, so that nothing of it need be cut off. */
export function fitsColumn(text: string, column: Pick<ColumnSummary, 'name' | 'type' | 'isKey'>): boolean {
  const room = columnWidth(column) - surroundPx;
  return text.length * characterPx <= room && !beyondLatin.test(text);
}
