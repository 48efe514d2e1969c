import type { Vector } from '../../engine/columns/vector.ts';
import { utf8Bytes } from '../../engine/random/utf8.ts';
import type { ByteBuffer } from '../byte-buffer.ts';
import { fieldWriter } from '../fields/field-writer.ts';
import { quotedBytes } from '../fields/quoting.ts';
import type { FormatColumn } from '../format-table.ts';
import { writeFramedRows } from '../framed-rows.ts';
import { JSON_STYLE } from './json-style.ts';

/** What stands before the first row, before every other and behind each. */
export interface JsonLines {
  readonly first: string;
  readonly next: string;
  readonly end: string;
}

/** Appends rows as JSON objects, one a line, their keys in the order of the columns. */
export function writeJsonRows(
  columns: readonly FormatColumn[],
  vectors: readonly Vector[],
  count: number,
  firstRow: number,
  { first, next, end }: JsonLines,
  out: ByteBuffer,
): void {
  const writers = columns.map((column, index) => fieldWriter(column, vectors[index] as Vector, JSON_STYLE));
  const before = columns.map(({ name }, index) => {
    const key = quotedBytes(name, JSON_STYLE.quoting);
    return Uint8Array.of(...utf8Bytes(index === 0 ? '{' : ','), ...key, ...utf8Bytes(':'));
  });
  const after = utf8Bytes(columns.length === 0 ? `{}${end}` : `}${end}`);
  const [leadFirst, leadNext] = [utf8Bytes(first), utf8Bytes(next)];
  const lead = (row: number) => (row === 0 ? leadFirst : leadNext);
  const mostLeadBytes = Math.max(leadFirst.length, leadNext.length);
  writeFramedRows(writers, { before, after, lead, mostLeadBytes }, count, firstRow, out);
}
