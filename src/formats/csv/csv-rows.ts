import type { Vector } from '../../engine/columns/vector.ts';
import type { ByteBuffer } from '../byte-buffer.ts';
import type { FieldStyle } from '../fields/field-style.ts';
import { type FieldColumn, type FieldWriter, fieldWriter } from '../fields/field-writer.ts';

/** How lines are put together. */
export interface CsvLines {
  readonly style: FieldStyle;
  readonly delimiterByte: number;
  /** Whether lines end with a carriage return and a line feed, not with a line feed alone. */
  readonly isCrlf: boolean;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Room is made for this many bytes at a time, or for one row. */
const RESERVED_BYTES = 1 << 24;

/** Appends rows as RFC 4180 lines, UTF-8. */
export function writeCsvRows(
  columns: readonly FieldColumn[],
  vectors: readonly Vector[],
  count: number,
  lines: CsvLines,
  out: ByteBuffer,
): void {
  const writers = vectors.map((vector, index) => fieldWriter(columns[index] as FieldColumn, vector, lines.style));
  const mostBytesPerRow = writers.reduce((sum, writer) => sum + writer.mostBytes + 1, 1);
  const step = Math.max(1, Math.floor(RESERVED_BYTES / mostBytesPerRow));
  for (let from = 0; from < count; from += step) {
    const to = Math.min(from + step, count);
    out.reserve(mostBytesPerRow * (to - from));
    out.length = writeLines(writers, from, to, lines, out);
  }
}

function writeLines(
  writers: readonly FieldWriter[],
  from: number,
  to: number,
  { delimiterByte, isCrlf }: CsvLines,
  { bytes, view, length }: ByteBuffer,
): number {
  let at = length;
  for (let row = from; row < to; row++) {
    for (let w = 0; w < writers.length; w++) {
      at = (writers[w] as FieldWriter).write(row, bytes, view, at);
      bytes[at++] = delimiterByte;
    }
    if (isCrlf) {
      bytes[at - 1] = CARRIAGE_RETURN;
      bytes[at++] = LINE_FEED;
    } else {
      bytes[at - 1] = LINE_FEED;
    }
  }
  return at;
}
