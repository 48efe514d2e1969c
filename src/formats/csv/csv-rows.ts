import type { Vector } from '../../engine/columns/vector.ts';
import type { ByteBuffer } from '../byte-buffer.ts';
import { type FieldColumn, type FieldWriter, fieldWriter } from '../fields/field-writer.ts';
import { CSV_STYLE } from './csv-style.ts';

const COMMA = 44;
const LINE_FEED = 10;

/** Room is made for this many bytes at a time, or for one row. */
const RESERVED_BYTES = 1 << 24;

/** Appends rows as RFC 4180 lines: comma, line feed, UTF-8, nulls empty. */
export function writeCsvRows(
  columns: readonly FieldColumn[],
  vectors: readonly Vector[],
  count: number,
  out: ByteBuffer,
): void {
  const writers = vectors.map((vector, index) => fieldWriter(columns[index] as FieldColumn, vector, CSV_STYLE));
  const mostBytesPerRow = writers.reduce((sum, writer) => sum + writer.mostBytes + 1, 0);
  const step = Math.max(1, Math.floor(RESERVED_BYTES / Math.max(1, mostBytesPerRow)));
  for (let from = 0; from < count; from += step) {
    const to = Math.min(from + step, count);
    out.reserve(mostBytesPerRow * (to - from));
    out.length = writeLines(writers, from, to, out);
  }
}

function writeLines(writers: readonly FieldWriter[], from: number, to: number, { bytes, view, length }: ByteBuffer) {
  let at = length;
  for (let row = from; row < to; row++) {
    for (let w = 0; w < writers.length; w++) {
      at = (writers[w] as FieldWriter).write(row, bytes, view, at);
      bytes[at++] = COMMA;
    }
    bytes[at - 1] = LINE_FEED;
  }
  return at;
}
