import type { ByteBuffer } from './byte-buffer.ts';
import type { FieldWriter } from './fields/field-writer.ts';
import { type PackedTexts, packTexts, writePacked } from './fields/packed-texts.ts';

/** What stands around the values of a row. */
export interface RowFrame {
  /** Before each value, the first included. */
  readonly before: readonly Uint8Array[];
  /** Behind the last value. */
  readonly after: Uint8Array;
  /** Before a row, by its place in the table. */
  readonly lead: (row: number) => Uint8Array;
  /** No lead is longer. */
  readonly mostLeadBytes: number;
}

/** Room is made for this many bytes at a time, or for one row. */
const RESERVED_BYTES = 1 << 24;

/** Appends rows, each with its lead and its frame; `firstRow` is the place of the first one in the table. */
export function writeFramedRows(
  writers: readonly FieldWriter[],
  frame: RowFrame,
  count: number,
  firstRow: number,
  out: ByteBuffer,
): void {
  const glue = frame.before.reduce((sum, each) => sum + each.length, frame.after.length + frame.mostLeadBytes);
  const mostBytesPerRow = writers.reduce((sum, writer) => sum + writer.mostBytes, glue);
  const glues = packTexts([...frame.before, frame.after]);
  const step = Math.max(1, Math.floor(RESERVED_BYTES / Math.max(1, mostBytesPerRow)));
  for (let from = 0; from < count; from += step) {
    const to = Math.min(from + step, count);
    out.reserve(mostBytesPerRow * (to - from));
    out.length = writeSome(writers, frame, glues, from, to, firstRow, out);
  }
}

function writeSome(
  writers: readonly FieldWriter[],
  { lead }: RowFrame,
  glues: PackedTexts,
  from: number,
  to: number,
  firstRow: number,
  { bytes, view, length }: ByteBuffer,
): number {
  let at = length;
  for (let row = from; row < to; row++) {
    at = copy(lead(firstRow + row), bytes, at);
    for (let w = 0; w < writers.length; w++) {
      at = writePacked(glues, w, view, at);
      at = (writers[w] as FieldWriter).write(row, bytes, view, at);
    }
    at = writePacked(glues, writers.length, view, at);
  }
  return at;
}

/** A loop beats Uint8Array.set for texts this short. */
function copy(source: Uint8Array, target: Uint8Array, at: number): number {
  const size = source.length;
  for (let i = 0; i < size; i++) target[at + i] = source[i] as number;
  return at + size;
}
