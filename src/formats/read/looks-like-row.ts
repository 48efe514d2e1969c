import { utf8Bytes } from '../../engine/random/utf8.ts';
import type { FieldColumn } from '../fields/field-writer.ts';
import { ABSENT, BARE, type CellBlock } from './cell-block.ts';
import { columnReader } from './column-reader.ts';

const TEXTS = new Set(['text', 'json']);

/** Whether the first line of a file is rather a row of some columns, in their order, than their names. */
export function looksLikeRow(cells: readonly string[], columns: readonly FieldColumn[]): boolean {
  if (cells.length !== columns.length) return false;
  const told = columns.flatMap((column, i) => {
    const text = (cells[i] ?? '').trim();
    return TEXTS.has(column.type) || text === '' ? [] : [isReadable(text, column)];
  });
  return told.length > 0 && told.every((isOfType) => isOfType);
}

function isReadable(text: string, column: FieldColumn): boolean {
  const bytes = utf8Bytes(text);
  const block: CellBlock = {
    bytes,
    rows: 1,
    columns: 1,
    starts: Int32Array.of(0),
    ends: Int32Array.of(bytes.length),
    forms: Uint8Array.of(text === '' ? ABSENT : BARE),
    lines: Float64Array.of(1),
  };
  return ['point', 'comma'].some((sign) => {
    const decimalSign = () => (sign === 'comma' ? 'comma' : 'point') as 'comma' | 'point';
    return columnReader(column, { nullWords: [], decimalSign })(block, 0).unreadable.length === 0;
  });
}
