import type { ByteBuffer } from './byte-buffer.ts';
import type { FieldWriter } from './fields/field-writer.ts';
import type { RowFrame } from './row-frame.ts';
import { writeRowsInTypeScript } from './typescript-rows.ts';
import { writeRowsInWasm } from './wasm/wasm-rows.ts';

/** Room is made for this many bytes at a time, or for one row. */
const RESERVED_BYTES = 1 << 24;

/**
 * Appends rows, each with its lead and its frame; `firstRow` is the place of the first one in the table. WebAssembly writes
 * them where there is any, and TypeScript the same bytes where there is none.
 */
export function writeFramedRows(
  writers: readonly FieldWriter[],
  frame: RowFrame,
  count: number,
  firstRow: number,
  out: ByteBuffer,
): void {
  const glue = frame.before.reduce((sum, each) => sum + each.length, frame.after.length + frame.mostLeadBytes);
  const mostBytesPerRow = writers.reduce((sum, writer) => sum + writer.mostBytes, glue);
  const step = Math.max(1, Math.floor(RESERVED_BYTES / Math.max(1, mostBytesPerRow)));
  for (let from = 0; from < count; from += step) {
    const span = { from, to: Math.min(from + step, count), firstRow, mostBytesPerRow };
    if (!writeRowsInWasm(writers, frame, span, out)) writeRowsInTypeScript(writers, frame, span, out);
  }
}
