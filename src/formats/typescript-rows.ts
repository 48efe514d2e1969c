import type { ByteBuffer } from './byte-buffer.ts';
import type { FieldWriter } from './fields/field-writer.ts';
import { packTexts, writePacked } from './fields/packed-texts.ts';
import type { RowFrame } from './row-frame.ts';

/** Some of the rows that writers hold. */
export interface WrittenSpan {
  readonly from: number;
  readonly to: number;
  /** The place in the table of the row 0 of the writers. */
  readonly firstRow: number;
  readonly mostBytesPerRow: number;
}

/** Appends rows value by value: the oracle of the row writer in WebAssembly. */
export function writeRowsInTypeScript(
  writers: readonly FieldWriter[],
  { before, after, lead }: RowFrame,
  { from, to, firstRow, mostBytesPerRow }: WrittenSpan,
  out: ByteBuffer,
): void {
  const glues = packTexts([...before, after]);
  out.reserve(mostBytesPerRow * (to - from));
  const { bytes, view } = out;
  let at = out.length;
  for (let row = from; row < to; row++) {
    at = copy(lead(firstRow + row), bytes, at);
    for (let w = 0; w < writers.length; w++) {
      at = writePacked(glues, w, view, at);
      at = (writers[w] as FieldWriter).write(row, bytes, view, at);
    }
    at = writePacked(glues, before.length, view, at);
  }
  out.length = at;
}

/** A loop beats Uint8Array.set for texts this short. */
function copy(source: Uint8Array, target: Uint8Array, at: number): number {
  const size = source.length;
  for (let i = 0; i < size; i++) target[at + i] = source[i] as number;
  return at + size;
}
