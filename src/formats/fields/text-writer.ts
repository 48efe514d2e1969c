import type { TextVector } from '../../engine/columns/vector.ts';
import type { FieldWriter } from './field-writer.ts';
import type { Quoting } from './quoting.ts';

/** Writes texts that are bytes already, quoting those that need it. */
export function textWriter(
  { bytes, offsets }: TextVector,
  { isSpecial, quoteByte, quotesEmpty }: Quoting,
): FieldWriter {
  let longest = 0;
  for (let i = 0; i + 1 < offsets.length; i++)
    longest = Math.max(longest, (offsets[i + 1] as number) - (offsets[i] as number));
  return {
    mostBytes: 2 * longest + 2,
    write(row, target, _view, at) {
      const start = offsets[row] as number;
      const end = offsets[row + 1] as number;
      let special = quotesEmpty && start === end;
      for (let i = start; i < end; i++) {
        const byte = bytes[i] as number;
        if (isSpecial[byte] === 1) special = true;
        target[at + i - start] = byte;
      }
      if (!special) return at + end - start;
      let place = at;
      target[place++] = quoteByte;
      for (let i = start; i < end; i++) {
        const byte = bytes[i] as number;
        if (byte === quoteByte) target[place++] = quoteByte;
        target[place++] = byte;
      }
      target[place++] = quoteByte;
      return place;
    },
  };
}
