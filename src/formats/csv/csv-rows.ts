import type { Vector } from '../../engine/columns/vector.ts';
import type { ByteBuffer } from '../byte-buffer.ts';
import type { FieldStyle } from '../fields/field-style.ts';
import { type FieldColumn, fieldWriter } from '../fields/field-writer.ts';
import { writeFramedRows } from '../framed-rows.ts';

/** How lines are put together. */
export interface CsvLines {
  readonly style: FieldStyle;
  readonly delimiterByte: number;
  /** Whether lines end with a carriage return and a line feed, not with a line feed alone. */
  readonly isCrlf: boolean;
}

const NOTHING = Uint8Array.of();
const LINE_FEED = Uint8Array.of(10);
const CARRIAGE_RETURN_LINE_FEED = Uint8Array.of(13, 10);

/** Appends rows as RFC 4180 lines, UTF-8. */
export function writeCsvRows(
  columns: readonly FieldColumn[],
  vectors: readonly Vector[],
  count: number,
  { style, delimiterByte, isCrlf }: CsvLines,
  out: ByteBuffer,
): void {
  const writers = vectors.map((vector, index) => fieldWriter(columns[index] as FieldColumn, vector, style));
  const delimiter = Uint8Array.of(delimiterByte);
  const frame = {
    before: columns.map((_, index) => (index === 0 ? NOTHING : delimiter)),
    after: isCrlf ? CARRIAGE_RETURN_LINE_FEED : LINE_FEED,
    lead: () => NOTHING,
    mostLeadBytes: 0,
  };
  writeFramedRows(writers, frame, count, 0, out);
}
