import type { TextVector } from '../../engine/columns/vector.ts';
import type { FieldWriter } from './field-writer.ts';
import { mostQuotedBytes, type Quoting, writeQuoted } from './quoting.ts';

/** Writes texts that are bytes already, quoting those that need it. */
export function textWriter({ bytes, offsets }: TextVector, quoting: Quoting): FieldWriter {
  let longest = 0;
  for (let i = 0; i + 1 < offsets.length; i++)
    longest = Math.max(longest, (offsets[i + 1] as number) - (offsets[i] as number));
  return {
    mostBytes: mostQuotedBytes(longest, quoting),
    ...(hasTwin(quoting) && { twin: { value: { kind: 'text', bytes, offsets, quoting } } }),
    write: (row, target, _view, at) =>
      writeQuoted(bytes, offsets[row] as number, offsets[row + 1] as number, quoting, target, at),
  };
}

/** An escape and its size are eight bytes there, and no text but the empty one stands for null. */
function hasTwin({ nullText, mostBytes }: Quoting): boolean {
  return nullText === undefined && mostBytes <= 7;
}
